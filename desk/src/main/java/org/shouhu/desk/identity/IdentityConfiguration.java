package org.shouhu.desk.identity;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhu.desk.identity.keys.CaseKeys;
import org.shouhu.desk.identity.keys.KeyRotation;
import org.shouhu.desk.identity.keys.MasterKeyset;
import org.shouhu.desk.identity.keys.Purpose;
import org.shouhu.desk.identity.keys.PurposeSecrets;
import org.shouhu.desk.identity.store.Facts;
import org.shouhu.desk.storage.StorageProperties;
import org.shouhu.pipeline.StreamKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault's keys. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    /** @param own {@code SHOUHU_MASTER_KEYSET}: a file of the operator's, or empty */
    @Bean
    MasterKeyset masterKeyset(StorageProperties properties, @Value("${shouhu.master.keyset:}") String own) {
        return Optional.of(own)
                .filter(file -> !file.isBlank())
                .map(file -> MasterKeyset.operatorsOwn(Path.of(file)))
                .orElseGet(() -> MasterKeyset.keptIn(properties.data().resolve("keys")));
    }

    @Bean
    PurposeSecrets purposeSecrets(DataSource dataSource, MasterKeyset master) {
        return PurposeSecrets.load(dataSource, master);
    }

    /** What goes through Kafka is sealed with it. */
    @Bean
    StreamKey streamKey(PurposeSecrets secrets) {
        return StreamKey.of(secrets.of(Purpose.STREAM));
    }

    @Bean
    CaseKeys caseKeys(DataSource dataSource, MasterKeyset master) {
        return new CaseKeys(dataSource, master);
    }

    @Bean
    KeyRotation keyRotation(DataSource dataSource, MasterKeyset master) {
        return new KeyRotation(dataSource, master);
    }

    @Bean
    Facts facts(DataSource dataSource) {
        return new Facts(dataSource);
    }
}
