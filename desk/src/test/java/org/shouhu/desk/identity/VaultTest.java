package org.shouhu.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.shouhu.desk.DeskDatabase;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.audit.Verification;
import org.shouhu.desk.identity.keys.CaseKeys;
import org.shouhu.desk.identity.keys.KeyRotation;
import org.shouhu.desk.identity.keys.MasterKeyset;
import org.shouhu.desk.identity.keys.PurposeSecrets;
import org.shouhu.desk.identity.store.Facts;
import org.shouhu.desk.storage.StartFailure;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.storage.Withheld;

class VaultTest {
    @RegisterExtension
    static final DeskDatabase DATABASE = new DeskDatabase();

    @TempDir
    static Path folder;

    private static final Tenant MARKET = new Tenant("harbour-market");
    private static final Tenant OTHER = new Tenant("river-video");
    private static final Actor LIN = Actor.staff("lin");
    private static final String PHONE = "13800001234";

    private final CaseId caseId = CaseId.fresh(Clock.systemUTC(), new Random());
    private final List<Object> published = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T18:40:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    private MasterKeyset master;
    private PurposeSecrets secrets;
    private CaseSealer sealer;
    private PersonRefs persons;
    private Audit audit;
    private Vault vault;
    private Erasure erasure;

    @BeforeEach
    void open() {
        master = MasterKeyset.keptIn(folder);
        secrets = PurposeSecrets.load(DATABASE.dataSource(), master);
        var keys = new CaseKeys(DATABASE.dataSource(), master);
        var facts = new Facts(DATABASE.dataSource());
        sealer = new CaseSealer(keys);
        persons = new PersonRefs(secrets);
        audit = new Audit(DATABASE.dataSource(), clock);
        vault = new Vault(sealer, new BlindIndex(secrets), facts, audit, DATABASE.transactions(), clock);
        erasure = new Erasure(keys, facts, audit, published::add, DATABASE.transactions(), clock);
    }

    private IdentityFact fact(FactKind kind, String value, String source) {
        return new IdentityFact(kind, new Withheld<>(value), source, now, Confidence.HIGH);
    }

    private FactId keepPhone() {
        return vault.keep(MARKET, caseId, persons.of(MARKET, "buyer-1"), fact(FactKind.PHONE, PHONE, "order-service"));
    }

    @Test
    void masksUntilAskedAndForgetsAfterAQuarter() {
        var id = keepPhone();
        assertThat(vault.masked(MARKET, caseId, LIN))
                .singleElement()
                .satisfies(shown -> assertThat(shown.shown()).isEqualTo("138****1234"));

        var reveal = vault.reveal(MARKET, caseId, id, LIN, "call back, nobody answered at the shop");
        assertThat(reveal).isEqualTo(new Reveal.Revealed(new Withheld<>(PHONE), now.plus(Duration.ofMinutes(15))));
        assertThat(reveal.toString()).doesNotContain(PHONE);
        assertThat(vault.masked(MARKET, caseId, LIN))
                .allMatch(shown -> shown.shown().equals(PHONE));
        assertThat(vault.masked(MARKET, caseId, Actor.staff("chen"))).noneMatch(MaskedFact::revealed);
        assertThat(audit.history(MARKET, new Subject("case", caseId.toString())))
                .singleElement()
                .satisfies(recorded -> {
                    assertThat(recorded.entry().action()).isEqualTo("fact-revealed");
                    assertThat(recorded.entry().details()).containsEntry("kind", "PHONE");
                    assertThat(recorded.toString()).doesNotContain(PHONE);
                });

        now = now.plus(Vault.REVEAL_LASTS);
        assertThat(vault.masked(MARKET, caseId, LIN)).noneMatch(MaskedFact::revealed);
    }

    @Test
    void aRevealNeedsAReasonAndTheRightTenant() {
        var id = keepPhone();
        assertThatThrownBy(() -> vault.reveal(MARKET, caseId, id, LIN, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(vault.masked(MARKET, caseId, LIN)).noneMatch(MaskedFact::revealed);
        assertThat(vault.reveal(OTHER, caseId, id, LIN, "curious")).isEqualTo(new Reveal.NotHeld());
        assertThat(vault.masked(OTHER, caseId)).isEmpty();
    }

    @Test
    void anAccountIsRecalledFromAnEarlierCaseOnRecordAndNotFromAnErasedOne() {
        var person = persons.of(MARKET, "buyer-1");
        var later = CaseId.fresh(Clock.systemUTC(), new Random());
        assertThat(vault.recallAccount(MARKET, later, person)).isFalse();

        vault.keep(MARKET, caseId, person, fact(FactKind.PLATFORM_ID, "buyer-1", "platform"));
        assertThat(vault.recallAccount(MARKET, later, person)).isTrue();
        assertThat(vault.recallAccount(MARKET, later, person)).isTrue();
        assertThat(vault.masked(MARKET, later))
                .singleElement()
                .satisfies(shown -> assertThat(shown.kind()).isEqualTo(FactKind.PLATFORM_ID));
        assertThat(vault.knowsAccount(MARKET, later, person)).isTrue();
        assertThat(audit.history(MARKET, new Subject("case", later.toString())))
                .extracting(recorded -> recorded.entry().action())
                .containsExactly("account-recalled");

        erasure.erase(MARKET, caseId, "asked for", LIN);
        erasure.erase(MARKET, later, "asked for", LIN);
        var last = CaseId.fresh(Clock.systemUTC(), new Random());
        assertThat(vault.recallAccount(MARKET, last, person)).isFalse();
        assertThat(vault.recallAccount(OTHER, last, person)).isFalse();
    }

    @Test
    void keepsConflictsApartAndRepetitionsOnce() {
        var person = persons.of(MARKET, "buyer-1");
        var first = vault.keep(MARKET, caseId, person, fact(FactKind.PHONE, PHONE, "order-service"));
        now = now.plusSeconds(60);
        var again = vault.keep(MARKET, caseId, person, fact(FactKind.PHONE, "+86 138 0000 1234", "order-service"));
        vault.keep(MARKET, caseId, person, fact(FactKind.PHONE, PHONE, "caller"));
        vault.keep(MARKET, caseId, person, fact(FactKind.PHONE, "13900005678", "caller"));
        assertThat(again).isEqualTo(first);
        // two numbers: the one that two sources gave is shown once, with both
        assertThat(vault.masked(MARKET, caseId)).hasSize(2);
        assertThat(vault.masked(MARKET, caseId))
                .filteredOn(shown -> !shown.alsoFrom().isEmpty())
                .singleElement()
                .satisfies(shown -> {
                    assertThat(List.of(shown.source(), shown.alsoFrom().getFirst()))
                            .containsExactlyInAnyOrder("order-service", "caller");
                    assertThat(shown.observedAt()).isEqualTo(now);
                });
    }

    @Test
    void findsPersonsByAValueWithinTheirTenantAlone() {
        var person = persons.unknown();
        vault.keep(MARKET, caseId, person, fact(FactKind.NICKNAME, "Ｔｉｎｙ小岛", "reporter"));
        assertThat(vault.personsWith(MARKET, FactKind.NICKNAME, new Withheld<>("tiny小岛")))
                .containsExactly(person);
        assertThat(vault.personsWith(OTHER, FactKind.NICKNAME, new Withheld<>("tiny小岛")))
                .isEmpty();
    }

    @Test
    void tellsAPartnerTheKindsItNeedsOnRecord() {
        keepPhone();
        vault.keep(MARKET, caseId, persons.unknown(), fact(FactKind.NAME, "周小满", "order-service"));
        var police = Actor.partner("police-north");
        var told =
                vault.disclose(MARKET, caseId, Set.of(FactKind.PHONE), police, LIN, "vital interest, act in progress");
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.value().value()).isEqualTo(PHONE);
            assertThat(one.toString()).doesNotContain(PHONE);
        });
        assertThat(audit.history(MARKET, new Subject("case", caseId.toString()))
                        .getLast()
                        .entry()
                        .details())
                .containsEntry("to", "partner:police-north")
                .containsEntry("kinds", "PHONE");
    }

    @Test
    void erasureDestroysTheKeyAndTheFactsOnce() {
        keepPhone();
        vault.keep(MARKET, caseId, persons.unknown(), fact(FactKind.PHONE, "13700009999", "caller"));
        assertThat(vault.personsWith(MARKET, FactKind.PHONE, new Withheld<>("13700009999")))
                .hasSize(1);
        var sealed = sealer.seal(MARKET, caseId, "timeline.text", "我撑不下去了");
        var at = erasure.erase(MARKET, caseId, "retention ended", Actor.DESK);
        now = now.plusSeconds(60);

        assertThat(sealer.open(MARKET, caseId, "timeline.text", sealed)).isEqualTo(new Opened.Erased(at));
        assertThat(vault.masked(MARKET, caseId)).isEmpty();
        assertThatThrownBy(() -> sealer.seal(MARKET, caseId, "timeline.text", "later"))
                .isInstanceOf(CaseErasedException.class);
        assertThatThrownBy(this::keepPhone).isInstanceOf(CaseErasedException.class);
        assertThat(vault.personsWith(MARKET, FactKind.PHONE, new Withheld<>("13700009999")))
                .isEmpty();
        assertThat(erasure.erase(MARKET, caseId, "again", LIN)).isEqualTo(at);
        assertThat(published).containsExactly(new CaseErased(MARKET, caseId, at));
        assertThat(audit.verify(MARKET)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void aSealedTextOpensInItsOwnPlaceAlone() {
        var text = "我撑不下去了";
        var sealed = sealer.seal(MARKET, caseId, "timeline.text", text);
        var opened = sealer.open(MARKET, caseId, "timeline.text", sealed);
        assertThat(opened).isEqualTo(new Opened.Text(text));
        assertThat(opened.toString()).doesNotContain(text);

        var another = CaseId.fresh(clock, new Random());
        sealer.seal(MARKET, another, "timeline.text", "x");
        assertThatThrownBy(() -> sealer.open(MARKET, caseId, "note.text", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(MARKET, another, "timeline.text", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(OTHER, caseId, "timeline.text", sealed))
                .isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(MARKET, caseId, "timeline.text", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noRowHoldsAReadableValue() {
        vault.keep(MARKET, caseId, persons.of(MARKET, "buyer-77"), fact(FactKind.PLATFORM_ID, "buyer-77", "intake"));
        var bytes = HexFormat.of().formatHex("buyer-77".getBytes(StandardCharsets.UTF_8));
        var rows = DATABASE.jdbc()
                .sql("SELECT f::text FROM identity.fact f")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("buyer-77") || row.contains(bytes));
    }

    @Test
    void aNewMasterKeyTakesOverAndTheOldOneMayLeave() throws Exception {
        var sealed = sealer.seal(MARKET, caseId, "timeline.text", "我撑不下去了");
        var person = persons.of(MARKET, "buyer-1");
        master.addPrimary();
        assertThat(sealer.open(MARKET, caseId, "timeline.text", sealed)).isInstanceOf(Opened.Text.class);
        assertThat(new KeyRotation(DATABASE.dataSource(), master).rewrapAll()).isPositive();

        open();
        assertThat(sealer.open(MARKET, caseId, "timeline.text", sealed)).isInstanceOf(Opened.Text.class);
        assertThat(persons.of(MARKET, "buyer-1")).isEqualTo(person);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherMasterIsRefusedInOneSentence(@TempDir Path elsewhere) {
        var another = MasterKeyset.keptIn(elsewhere);
        assertThatThrownBy(() -> PurposeSecrets.load(DATABASE.dataSource(), another))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not the one that this database was written with");
        assertThatThrownBy(() -> MasterKeyset.operatorsOwn(elsewhere.resolve("absent.json")))
                .isInstanceOf(StartFailure.class);
    }
}
