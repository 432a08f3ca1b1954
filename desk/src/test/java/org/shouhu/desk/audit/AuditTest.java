package org.shouhu.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.desk.DeskDatabase;
import org.shouhu.desk.audit.Verification.Flaw;
import org.shouhu.desk.storage.Tenant;
import org.springframework.transaction.TransactionDefinition;

class AuditTest {
    @RegisterExtension
    static final DeskDatabase DATABASE = new DeskDatabase();

    private Audit audit;
    /** A fresh chain for each test. */
    private final Tenant tenant = new Tenant("t" + UUID.randomUUID().toString().substring(0, 20));

    @BeforeEach
    void open() {
        audit = new Audit(DATABASE.dataSource(), Clock.tick(Clock.systemUTC(), Duration.ofNanos(1)));
    }

    private AuditEntry entry(String id) {
        return new AuditEntry(
                tenant,
                Actor.staff("lin"),
                "fact-revealed",
                new Subject("case", id),
                "to call back",
                Map.of("kind", "PHONE", "İ", "ı"));
    }

    @Test
    void readsBackWhatWasRecorded() {
        audit.record(entry("one"));
        audit.record(entry("two"));
        assertThat(audit.verify(tenant)).isEqualTo(new Verification.Intact(2));
        assertThat(audit.history(tenant, new Subject("case", "two")))
                .singleElement()
                .satisfies(recorded -> {
                    assertThat(recorded.entry()).isEqualTo(entry("two"));
                    assertThat(recorded.position()).isEqualTo(2);
                });
        assertThat(audit.history(new Tenant("another"), new Subject("case", "two")))
                .isEmpty();
    }

    @Test
    void anEntryStandsWithItsTransactionAlone() {
        DATABASE.transactions().executeWithoutResult(transaction -> {
            audit.record(entry("undone"));
            transaction.setRollbackOnly();
        });
        var inner = DATABASE.transactions();
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        DATABASE.transactions().executeWithoutResult(outer -> {
            audit.record(entry("outer"));
            inner.executeWithoutResult(transaction -> audit.record(entry("inner")));
            outer.setRollbackOnly();
        });
        assertThat(audit.history(tenant, new Subject("case", "undone"))).isEmpty();
        assertThat(audit.history(tenant, new Subject("case", "outer"))).isEmpty();
        assertThat(audit.history(tenant, new Subject("case", "inner"))).hasSize(1);
        assertThat(audit.verify(tenant)).isEqualTo(new Verification.Intact(1));
    }

    @Test
    void manyAtOnceStayOneChain() throws Exception {
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        together.await();
                        for (var i = 0; i < 10; i++) {
                            audit.record(entry("n" + number));
                        }
                        return number;
                    }))
                    .toList();
            for (var one : work) {
                one.get();
            }
        }
        assertThat(audit.verify(tenant)).isEqualTo(new Verification.Intact(80));
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE audit.entry SET reason = 'none'",
        "DELETE FROM audit.entry",
        "TRUNCATE audit.entry",
        "DELETE FROM audit.head",
        "UPDATE audit.head SET position = 0"
    })
    void theDatabaseRefusesToChangeIt(String sql) {
        audit.record(entry("one"));
        assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).update()).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE audit.entry SET reason = 'other' WHERE tenant = :tenant AND position = 2 | 2 | CHANGED",
                "UPDATE audit.entry SET at = at + interval '1 hour' WHERE tenant = :tenant AND position = 3 | 3 | CHANGED",
                "UPDATE audit.entry SET details = '{}' WHERE tenant = :tenant AND position = 1 | 1 | CHANGED",
                "DELETE FROM audit.entry WHERE tenant = :tenant AND position = 2 | 2 | MISSING",
                "DELETE FROM audit.entry WHERE tenant = :tenant AND position = 3 | 3 | CUT_OR_EXTENDED",
                "UPDATE audit.entry SET hash = sha256(hash) WHERE tenant = :tenant AND position = 3 | 3 | CHANGED",
                "UPDATE audit.entry SET previous = sha256(hash) WHERE tenant = :tenant AND position = 2 | 2 | UNCHAINED",
            })
    void tamperingThatGotPastTheDatabaseIsFound(String sql, long position, Flaw flaw) {
        for (var id : List.of("one", "two", "three")) {
            audit.record(entry(id));
        }
        DATABASE.transactions().executeWithoutResult(transaction -> {
            DATABASE.jdbc().sql("SET LOCAL session_replication_role = replica").update();
            assertThat(DATABASE.jdbc().sql(sql).param("tenant", tenant.value()).update())
                    .isEqualTo(1);
        });
        assertThat(audit.verify(tenant)).isEqualTo(new Verification.Broken(tenant, position, flaw));
        assertThat(audit.verify()).isInstanceOf(Verification.Broken.class);
    }
}
