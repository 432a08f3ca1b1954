package org.shouhu.desk.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertSource;

/** Gathers a report piece by piece; what is not said stays empty. */
public final class ReportForm {

    private final Tenant tenant;
    private final AlertSource source;
    private final String channel;
    private final Instant receivedAt;
    private String cause = "report-" + UUID.randomUUID();
    private String reporter = "";
    private String reporterPhone = "";
    private String relationship = "";
    private String text = "";
    private @Nullable Instant seenAt;
    private String account = "";
    private String nickname = "";
    private String personName = "";
    private String personPhone = "";
    private String city = "";
    private String shop = "";
    private String conversation = "";
    private @Nullable Boolean policeTold;
    private String policeForce = "";
    private String policeIncident = "";
    private boolean happening;
    private List<String> notes = List.of();
    private boolean drill;

    /** @param channel {@code shop}, {@code user_call}, {@code user_app}, {@code external} or {@code staff} */
    public ReportForm(Tenant tenant, AlertSource source, String channel, Instant receivedAt) {
        this.tenant = tenant;
        this.source = source;
        this.channel = channel;
        this.receivedAt = receivedAt;
    }

    /** Names the report, so that the same one twice is one alert. */
    public ReportForm named(String cause) {
        this.cause = cause;
        return this;
    }

    public ReportForm by(String reporter, String phone, String relationship) {
        this.reporter = reporter;
        this.reporterPhone = phone;
        this.relationship = relationship;
        return this;
    }

    public ReportForm saying(String text, @Nullable Instant seenAt) {
        this.text = text;
        this.seenAt = seenAt;
        return this;
    }

    public ReportForm about(String account, String nickname, String name, String phone, String city) {
        this.account = account;
        this.nickname = nickname;
        this.personName = name;
        this.personPhone = phone;
        this.city = city;
        return this;
    }

    public ReportForm inTalk(String shop, String conversation) {
        this.shop = shop;
        this.conversation = conversation;
        return this;
    }

    public ReportForm police(@Nullable Boolean told, String force, String incident) {
        this.policeTold = told;
        this.policeForce = force;
        this.policeIncident = incident;
        return this;
    }

    /** Says that it is happening at this moment: then nobody is more urgent. */
    public ReportForm happening(boolean happening) {
        this.happening = happening;
        return this;
    }

    public ReportForm noting(List<String> notes) {
        this.notes = notes;
        return this;
    }

    public ReportForm drill(boolean drill) {
        this.drill = drill;
        return this;
    }

    public Report report() {
        return new Report(
                tenant,
                cause,
                source,
                channel,
                reporter.strip(),
                reporterPhone.strip(),
                relationship.strip(),
                text.strip(),
                seenAt,
                account.strip(),
                nickname.strip(),
                personName.strip(),
                personPhone.strip(),
                city.strip(),
                shop,
                conversation.strip(),
                policeTold,
                policeForce.strip(),
                policeIncident.strip(),
                happening,
                notes,
                drill,
                receivedAt);
    }

    @Override
    public String toString() {
        return "ReportForm[withheld]";
    }
}
