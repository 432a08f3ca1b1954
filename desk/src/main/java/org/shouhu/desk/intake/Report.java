package org.shouhu.desk.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertSource;

/**
 * What a human reports about somebody. Nothing in it is required but that somebody reported: a report is never refused.
 * Empty strings stand for what was not said.
 *
 * @param cause names the report; the same report twice is one alert
 * @param account the platform's id of the person, as the order page or the chat shows it
 * @param conversation the shop talk that it is about
 * @param policeForce whom the caller told already, empty when nobody or unknown
 * @param policeTold whether the police were told; null when nobody asked
 * @param happening whether the reporter said that it is happening at this moment
 * @param notes parts that could not be understood, kept for whoever reads the report
 */
public record Report(
        Tenant tenant,
        String cause,
        AlertSource source,
        String channel,
        String reporter,
        String reporterPhone,
        String relationship,
        String text,
        @Nullable Instant seenAt,
        String account,
        String nickname,
        String personName,
        String personPhone,
        String city,
        String shop,
        String conversation,
        @Nullable Boolean policeTold,
        String policeForce,
        String policeIncident,
        boolean happening,
        List<String> notes,
        boolean drill,
        Instant receivedAt) {

    public Report {
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return "Report[channel=" + channel + ", [withheld]]";
    }
}
