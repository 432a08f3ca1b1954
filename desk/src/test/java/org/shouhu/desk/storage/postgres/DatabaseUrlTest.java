package org.shouhu.desk.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhu.desk.storage.StartFailure;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://desk:s3cret@db.internal/shouhu, jdbc:postgresql://db.internal/shouhu, desk, s3cret",
        "postgres://desk:a%40b+c@db:6543/shouhu?sslmode=require, jdbc:postgresql://db:6543/shouhu?sslmode=require, desk,"
                + " a@b+c",
        "jdbc:postgresql://db/shouhu?user=desk&password=p%26q&sslmode=require,"
                + " jdbc:postgresql://db/shouhu?sslmode=require, desk, p&q",
    })
    void readsBothForms(String url, String jdbcUrl, String user, String password) {
        var address = DatabaseUrl.parse(url);
        assertThat(address.jdbcUrl()).isEqualTo(jdbcUrl);
        assertThat(address.user()).isEqualTo(user);
        assertThat(address.password().value()).isEqualTo(password);
        assertThat(address.toString()).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://desk:s3cret@db/shouhu",
                "postgresql://desk:s3cret@db",
                "desk:s3cret@db/shouhu",
                "postgresql://desk:s3cret@db/na me"
            })
    void refusesOthersWithoutRepeatingThePassword(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("SHOUHU_DATABASE_URL cannot be read")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void saysInOneSentenceThatNobodyAnswers() {
        var closedPort = EmbeddedPostgres.freePort();
        var address = DatabaseUrl.parse("postgresql://desk:s3cret@127.0.0.1:" + closedPort + "/shouhu");
        assertThatThrownBy(() -> OperatorsDatabase.reached(address))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The database at jdbc:postgresql://127.0.0.1:" + closedPort
                        + "/shouhu did not let user desk in (no answer); start it or correct SHOUHU_DATABASE_URL.");
    }
}
