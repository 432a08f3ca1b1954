package org.shouhu.desk.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.store.TimelineStore;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.CaseSealer;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one timeline of a case: everything that happened, newest last. Words are sealed under the case's key. */
@Service
public class Timeline {

    private static final String FIELD = "timeline";
    private static final String GOODS = "timeline-goods";

    private final TimelineStore store;
    private final CaseSealer sealer;
    private final Cases cases;

    Timeline(TimelineStore store, CaseSealer sealer, Cases cases) {
        this.store = store;
        this.sealer = sealer;
        this.cases = cases;
    }

    /** Writes a line; empty when its cause stands there already. */
    @Transactional
    public Optional<Long> write(Tenant tenant, CaseId caseId, TimelineDraft draft) {
        String text = draft.text();
        byte @Nullable [] sealed = text == null || text.isEmpty() ? null : sealer.seal(tenant, caseId, FIELD, text);
        byte @Nullable [] goods =
                draft.goods().isEmpty() ? null : sealer.seal(tenant, caseId, GOODS, Goods.written(draft.goods()));
        Optional<Long> id = store.append(tenant, caseId, draft, sealed, goods);
        if (id.isPresent()) {
            cases.changed(caseId, tenant);
        }
        return id;
    }

    /** The whole timeline with its words, oldest first. The caller has checked that the reader may see the case. */
    public List<TimelineEntry> read(Tenant tenant, CaseId caseId) {
        List<TimelineStore.SealedEntry> lines = store.of(caseId);
        if (lines.stream().allMatch(line -> line.sealed() == null && line.goods() == null)) {
            return lines.stream().map(line -> line(line, null, null)).toList();
        }
        CaseSealer.Reader reader = sealer.reader(tenant, caseId);
        return lines.stream()
                .map(line -> line(line, open(reader, FIELD, line.sealed()), open(reader, GOODS, line.goods())))
                .toList();
    }

    private static @Nullable String open(CaseSealer.Reader reader, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : reader.open(field, sealed).textOrNull();
    }

    /** When the latest line was written; empty while there is none. */
    public Optional<Instant> latest(CaseId caseId) {
        return store.latest(caseId);
    }

    private static TimelineEntry line(TimelineStore.SealedEntry line, @Nullable String text, @Nullable String goods) {
        return new TimelineEntry(
                line.id(),
                line.at(),
                line.kind(),
                line.actor(),
                line.facts(),
                text,
                goods == null ? List.of() : Goods.read(goods));
    }
}
