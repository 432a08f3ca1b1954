package org.shouhu.desk.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhu.desk.storage.postgres.Database;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database as the other modules meet it: a data source whose schemas are up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {
    private static final int CONNECTIONS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Absent when the server's main method began to start the database while Spring was still loading. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    Database database(StorageProperties properties) {
        return Database.begin(Optional.of(properties.database().url()), properties.data());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database) {
        var address = database.address();
        var pool = new HikariConfig();
        pool.setPoolName("desk");
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password().value());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        // Details of an error may quote a row; they stay on the server.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("ApplicationName", "shouhu-desk");
        var dataSource = new HikariDataSource(pool);
        Migrations.migrate(dataSource);
        return dataSource;
    }

    @Bean
    DeskClock clock(DataSource dataSource, StorageProperties properties) {
        return DeskClock.load(JdbcClient.create(dataSource), properties.zone());
    }
}
