package org.shouhu.desk.intake;

import java.util.List;
import java.util.Optional;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Sends what lies in quarantine again, as it is or mended. */
@Service
public class Replaying {

    private final Quarantine quarantine;
    private final EventBatch batch;
    private final JsonMapper json;

    Replaying(Quarantine quarantine, EventBatch batch, JsonMapper json) {
        this.quarantine = quarantine;
        this.batch = batch;
        this.json = json;
    }

    /** What sending again came to. */
    public enum Replayed {
        TAKEN,
        /** It is still not understood, and stays. */
        REFUSED,
        /** It had been settled before. */
        GONE
    }

    /** @param mended the event as a human mended it; empty to send it as it came */
    public Replayed replay(Tenant tenant, long id, Optional<String> mended, String by) {
        Optional<String> kept = quarantine.content(tenant, id);
        if (kept.isEmpty()) {
            return Replayed.GONE;
        }
        List<EventBatch.Result> results = batch.take(tenant, List.of(json.readTree(mended.orElse(kept.get()))));
        boolean taken = results.stream()
                .allMatch(result -> result.status() == EventBatch.Status.ACCEPTED
                        || result.status() == EventBatch.Status.REPORT_FILED);
        if (taken) {
            quarantine.settle(id, by, "replayed");
        }
        return taken ? Replayed.TAKEN : Replayed.REFUSED;
    }
}
