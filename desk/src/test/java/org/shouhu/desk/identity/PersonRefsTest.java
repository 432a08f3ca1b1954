package org.shouhu.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shouhu.desk.DeskDatabase;
import org.shouhu.desk.identity.keys.MasterKeyset;
import org.shouhu.desk.identity.keys.PurposeSecrets;
import org.shouhu.desk.storage.Tenant;

class PersonRefsTest {
    @RegisterExtension
    static final DeskDatabase DATABASE = new DeskDatabase();

    private static final Tenant MARKET = new Tenant("harbour-market");

    @TempDir
    static Path folder;

    private PersonRefs persons() {
        return new PersonRefs(PurposeSecrets.load(DATABASE.dataSource(), MasterKeyset.keptIn(folder)));
    }

    @Test
    void theSameAccountIsTheSamePersonAfterARestart() {
        var person = persons().of(MARKET, "buyer-1");
        assertThat(persons().of(MARKET, "buyer-1")).isEqualTo(person);
        assertThat(persons().of(MARKET, "buyer-2")).isNotEqualTo(person);
        assertThat(persons().of(new Tenant("river-video"), "buyer-1")).isNotEqualTo(person);
        // The same characters, divided otherwise.
        assertThat(persons().of(new Tenant("harbour"), "-marketbuyer-1")).isNotEqualTo(person);
        assertThat(person.shortForm()).hasSize(6).startsWith("P-");
    }

    @Test
    void unknownPersonsAreEachTheirOwn() {
        assertThat(persons().unknown()).isNotEqualTo(persons().unknown());
        assertThatThrownBy(() -> persons().of(MARKET, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void caseIdsAreOrderedByTheirMomentAndReadBack() {
        var random = new Random(7);
        var clock = Clock.systemUTC();
        var earlier = CaseId.fresh(clock, random);
        var later = CaseId.fresh(Clock.offset(clock, Duration.ofSeconds(2)), random);
        assertThat(earlier.toString()).isLessThan(later.toString());
        assertThat(earlier.value().version()).isEqualTo(7);
        assertThat(earlier.value().variant()).isEqualTo(2);
        assertThat(CaseId.of(earlier.toString())).isEqualTo(earlier);
        assertThatThrownBy(() -> CaseId.of("13800001234")).hasMessageNotContaining("138");
    }
}
