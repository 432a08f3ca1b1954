package org.shouhu.desk.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.identity.model.Masking;
import org.shouhu.desk.identity.model.SameValue;
import org.shouhu.desk.identity.store.Facts;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.storage.Withheld;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Who and where a person is: sealed per case, masked until somebody asks with a reason, every answer on record. */
@Service
public class Vault {
    /** How long a revealed fact stays readable for the one who asked. */
    public static final Duration REVEAL_LASTS = Duration.ofMinutes(15);

    private final CaseSealer sealer;
    private final BlindIndex index;
    private final Facts facts;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Vault(
            CaseSealer sealer,
            BlindIndex index,
            Facts facts,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.sealer = sealer;
        this.index = index;
        this.facts = facts;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps what is known. Conflicting facts stand side by side; the same from the same source is kept once.
     *
     * @throws CaseErasedException when the case was erased
     */
    public FactId keep(Tenant tenant, CaseId caseId, PersonRef person, IdentityFact fact) {
        var value = fact.value().value();
        var row = new Facts.Row(
                new FactId(UUID.randomUUID()),
                person,
                fact.kind(),
                sealer.seal(tenant, caseId, field(fact.kind()), value),
                fact.source(),
                fact.observedAt(),
                fact.confidence());
        return facts.keep(tenant, caseId, row, index.digest(tenant, fact.kind(), value));
    }

    /** A case's facts, all masked. Empty after erasure. */
    public List<MaskedFact> masked(Tenant tenant, CaseId caseId) {
        return shown(tenant, caseId, Set.of());
    }

    /** A case's facts, masked save for those that this reader asked for and may still read. */
    public List<MaskedFact> masked(Tenant tenant, CaseId caseId, Actor reader) {
        var revealed = Set.copyOf(facts.revealed(tenant, caseId, reader, clock.instant()));
        return shown(tenant, caseId, revealed);
    }

    /** Shows a fact whole to the one who asks, for {@link #REVEAL_LASTS}; on record with the reason. */
    public Reveal reveal(Tenant tenant, CaseId caseId, FactId factId, Actor actor, String reason) {
        return transactions.execute(transaction -> {
            var found = facts.find(tenant, caseId, factId).stream().toList();
            for (var open : opened(tenant, caseId, found)) {
                var until = clock.instant().plus(REVEAL_LASTS);
                facts.noteReveal(tenant, factId, actor, until);
                var details = Map.of("kind", open.row().kind().name(), "fact", factId.toString());
                audit.record(new AuditEntry(tenant, actor, "fact-revealed", subject(caseId), reason, details));
                return new Reveal.Revealed(open.value(), until);
            }
            return new Reveal.NotHeld();
        });
    }

    /**
     * Facts of some kinds for a partner who needs them; on record with who got which kinds and why.
     *
     * @param to the partner
     * @param reason legal basis and necessity, in words
     */
    public List<Disclosed> disclose(
            Tenant tenant, CaseId caseId, Set<FactKind> kinds, Actor to, Actor actor, String reason) {
        return transactions.execute(transaction -> {
            var chosen = opened(tenant, caseId, facts.ofCase(tenant, caseId)).stream()
                    .filter(fact -> kinds.contains(fact.row().kind()))
                    .toList();
            var names = chosen.stream()
                    .map(fact -> fact.row().kind().name())
                    .distinct()
                    .sorted()
                    .toList();
            var details = Map.of("to", to.value(), "kinds", String.join(",", names));
            audit.record(new AuditEntry(tenant, actor, "facts-disclosed", subject(caseId), reason, details));
            return chosen.stream().map(Opening::disclosed).toList();
        });
    }

    /** Persons about whom a case knows that very value: an account, a number, a nickname. */
    public List<PersonRef> personsWith(Tenant tenant, FactKind kind, Withheld<String> value) {
        return facts.personsWith(tenant, kind, index.digest(tenant, kind, value.value()));
    }

    /**
     * Brings the person's account over from an earlier case, where this one does not know it: what the stream concludes
     * from several persons or accounts names nobody, and somebody whom nobody can find gets no help. On record.
     *
     * @return whether the case knows the account now
     */
    public boolean recallAccount(Tenant tenant, CaseId caseId, PersonRef person) {
        var known = facts.ofPerson(tenant, person, FactKind.PLATFORM_ID);
        if (known.stream().anyMatch(fact -> fact.caseId().equals(caseId))) {
            return true;
        }
        for (var elsewhere : known) {
            for (var open : opened(tenant, elsewhere.caseId(), List.of(elsewhere.row()))) {
                keep(tenant, caseId, person, open.asItWas());
                audit.record(new AuditEntry(
                        tenant,
                        Actor.DESK,
                        "account-recalled",
                        subject(caseId),
                        "an alert that names no account",
                        Map.of("from", elsewhere.caseId().toString())));
                return true;
            }
        }
        return false;
    }

    /** Whether a case knows a person's account on the platform. */
    public boolean knowsAccount(Tenant tenant, CaseId caseId, PersonRef person) {
        return facts.ofPerson(tenant, person, FactKind.PLATFORM_ID).stream()
                .anyMatch(fact -> fact.caseId().equals(caseId));
    }

    private List<MaskedFact> shown(Tenant tenant, CaseId caseId, Set<FactId> revealed) {
        Map<Object, List<Opening>> byValue = new LinkedHashMap<>();
        for (Opening fact : opened(tenant, caseId, facts.ofCase(tenant, caseId))) {
            byValue.computeIfAbsent(fact.sameness(), value -> new ArrayList<>()).add(fact);
        }
        return byValue.values().stream().map(same -> masked(same, revealed)).toList();
    }

    /** One value, however many sources say so: shown by the most reliable of them, whole when any of them is. */
    private static MaskedFact masked(List<Opening> same, Set<FactId> revealed) {
        Opening best = same.stream()
                .max(Comparator.comparing((Opening fact) -> fact.row().confidence()))
                .orElseThrow();
        boolean whole =
                same.stream().anyMatch(fact -> revealed.contains(fact.row().id()));
        return best.masked(
                whole,
                same.stream()
                        .map(fact -> fact.row().source())
                        .filter(source -> !source.equals(best.row().source()))
                        .distinct()
                        .toList());
    }

    /** Nothing when the case is erased while we read. */
    private List<Opening> opened(Tenant tenant, CaseId caseId, List<Facts.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var reader = sealer.reader(tenant, caseId);
        List<Opening> open = new ArrayList<>();
        for (var row : rows) {
            switch (reader.open(field(row.kind()), row.sealed())) {
                case Opened.Text text -> open.add(new Opening(row, new Withheld<>(text.text())));
                case Opened.Erased erased -> {
                    return List.of();
                }
            }
        }
        return open;
    }

    /** A row with its value. */
    private record Opening(Facts.Row row, Withheld<String> value) {
        /** Equal for two rows that say the same of the same person. */
        Object sameness() {
            return List.of(row.person(), row.kind(), SameValue.of(row.kind(), value.value()));
        }

        MaskedFact masked(boolean whole, List<String> alsoFrom) {
            var shown = whole ? value.value() : Masking.mask(row.kind(), value.value());
            return new MaskedFact(
                    row.id(),
                    row.person(),
                    row.kind(),
                    shown,
                    whole,
                    row.source(),
                    alsoFrom,
                    row.observedAt(),
                    row.confidence());
        }

        IdentityFact asItWas() {
            return new IdentityFact(row.kind(), value, row.source(), row.observedAt(), row.confidence());
        }

        Disclosed disclosed() {
            return new Disclosed(row.person(), row.kind(), value, row.source(), row.observedAt(), row.confidence());
        }
    }

    private static String field(FactKind kind) {
        return "fact:" + kind.name();
    }

    private static Subject subject(CaseId caseId) {
        return new Subject("case", caseId.toString());
    }
}
