package org.shouhu.desk.console.shop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.conversation.Card;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.roster.Role;

/**
 * One talk as the shop's own page shows it.
 *
 * @param holder name of whoever has the case; null while nobody has
 * @param since when the state began, as far as is known: waiting since, or in hands since
 * @param said what was said in the talk, oldest first
 * @param line the private line, oldest first
 * @param card what to say next; null when no reviewed card is valid
 * @param nextCard the card after that; null when there is only one
 */
public record ShopTalk(
        CaseId caseId,
        TalkState state,
        @Nullable String holder,
        @Nullable Role holderRole,
        Instant since,
        boolean handedOver,
        List<TimelineEntry> said,
        List<TimelineEntry> line,
        @Nullable Card card,
        @Nullable String nextCard) {

    /** A line of the shop's list of talks. */
    public record Row(
            CaseId caseId,
            TalkState state,
            @Nullable String holder,
            @Nullable Role holderRole,
            Instant since,
            Instant openedAt,
            boolean handedOver) {}

    /** Who speaks a line, in a code: {@code buyer}, {@code shop}, {@code desk} or {@code bot}. */
    public static String speaker(TimelineEntry entry) {
        return switch (entry.kind()) {
            case LINE -> entry.fact("from").equals("shop") ? "shop" : "desk";
            case OUTREACH -> entry.actor().value().startsWith("agent:") ? "shop" : "desk";
            default ->
                switch (entry.fact("author")) {
                    case "CUSTOMER" -> "buyer";
                    case "BOT" -> "bot";
                    default -> "shop";
                };
        };
    }

    /** Whether a line stands on the shop's own side of the page. */
    public static boolean isOurs(TimelineEntry entry) {
        String speaker = speaker(entry);
        return !speaker.equals("buyer") && !(entry.kind() == TimelineKind.LINE && speaker.equals("desk"));
    }

    @Override
    public String toString() {
        return "ShopTalk[caseId=" + caseId + ", [withheld]]";
    }
}
