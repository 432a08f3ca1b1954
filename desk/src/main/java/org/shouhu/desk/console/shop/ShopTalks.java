package org.shouhu.desk.console.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.conversation.Card;
import org.shouhu.desk.conversation.Scripts;
import org.shouhu.desk.conversation.Talk;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.shouhu.desk.triage.Queue;
import org.shouhu.desk.triage.QueueItem;
import org.springframework.stereotype.Component;

/** Puts together what a shop agent sees. Whatever is not the agent's own shop's is not there. */
@Component
class ShopTalks {

    private final Talks talks;
    private final Cases cases;
    private final Queue queue;
    private final Scripts scripts;
    private final StaffDirectory directory;

    ShopTalks(Talks talks, Cases cases, Queue queue, Scripts scripts, StaffDirectory directory) {
        this.talks = talks;
        this.cases = cases;
        this.queue = queue;
        this.scripts = scripts;
        this.directory = directory;
    }

    /** The shop's talks of the last days, one line for each case, latest first. */
    List<ShopTalk.Row> all(Staff agent) {
        String shop = agent.shop();
        if (shop == null) {
            return List.of();
        }
        Map<CaseId, ShopTalk.Row> rows = new LinkedHashMap<>();
        for (Talk talk : talks.ofShop(agent.tenant(), shop)) {
            if (!rows.containsKey(talk.caseId())) {
                cases.find(talk.caseId()).ifPresent(episode -> rows.put(talk.caseId(), row(talk, episode)));
            }
        }
        return List.copyOf(rows.values());
    }

    /** The agent's own talk in a case; empty when the shop has none there. */
    Optional<ShopTalk> find(Staff agent, CaseId caseId, String card) {
        Episode episode = own(agent, caseId).orElse(null);
        String shop = agent.shop();
        if (episode == null || shop == null) {
            return Optional.empty();
        }
        return talks.readAsShop(agent.tenant(), caseId, shop).map(entries -> talk(shop, episode, entries, card));
    }

    /** The case, when the agent's shop talks in it. */
    Optional<Episode> own(Staff agent, CaseId caseId) {
        return cases.find(caseId)
                .filter(episode -> episode.tenant().equals(agent.tenant()))
                .filter(episode ->
                        talks.of(caseId).stream().anyMatch(talk -> talk.shop().equals(agent.shop())));
    }

    private ShopTalk talk(String shop, Episode episode, List<TimelineEntry> entries, String card) {
        boolean handedOver = talks.of(episode.id()).stream()
                .filter(talk -> talk.shop().equals(shop))
                .anyMatch(talk -> talk.handedOverAt() != null);
        List<TimelineEntry> said = new ArrayList<>(entries);
        said.removeIf(entry -> entry.kind() == TimelineKind.LINE);
        List<TimelineEntry> line = new ArrayList<>(entries);
        line.removeIf(entry -> entry.kind() != TimelineKind.LINE);
        List<Card> cards = scripts.fitting(heard(said));
        int place = place(cards, card);
        Episode standing = standing(episode);
        Staff holder = holder(standing);
        return new ShopTalk(
                episode.id(),
                TalkState.of(standing),
                holder == null ? null : holder.name(),
                holder == null ? null : holder.role(),
                since(standing),
                handedOver,
                List.copyOf(said),
                List.copyOf(line),
                cards.isEmpty() ? null : cards.get(place),
                cards.size() < 2 ? null : cards.get((place + 1) % cards.size()).id());
    }

    private ShopTalk.Row row(Talk talk, Episode episode) {
        Episode standing = standing(episode);
        Staff holder = holder(standing);
        return new ShopTalk.Row(
                episode.id(),
                TalkState.of(standing),
                holder == null ? null : holder.name(),
                holder == null ? null : holder.role(),
                since(standing),
                talk.openedAt(),
                talk.handedOverAt() != null);
    }

    /** Where the person's matter stands: in the case itself, or in the one that it follows. */
    private Episode standing(Episode episode) {
        return episode.stage() == Stage.CLOSED
                ? episode
                : cases.unendedOf(episode.tenant(), episode.person()).orElse(episode);
    }

    private @Nullable Staff holder(Episode episode) {
        return episode.holder() == null
                ? null
                : directory.find(episode.holder()).orElse(null);
    }

    /** When somebody took it on; before that, since when it waits; afterwards, when it was over. */
    private Instant since(Episode episode) {
        if (episode.contactAt() != null) {
            return episode.contactAt();
        }
        if (episode.closedAt() != null) {
            return episode.closedAt();
        }
        Optional<QueueItem> item = queue.find(episode.id());
        return item.map(QueueItem::claimedAt)
                .or(() -> item.map(QueueItem::waitingSince))
                .orElse(episode.openedAt());
    }

    /** What was heard in this talk alone, in codes. */
    private static Set<String> heard(List<TimelineEntry> said) {
        Set<String> heard = new LinkedHashSet<>();
        for (TimelineEntry entry : said) {
            for (String piece : entry.fact("evidence").split(",")) {
                heard.add(piece.substring(0, Math.max(0, piece.indexOf(':'))));
            }
        }
        heard.remove("");
        return heard;
    }

    private static int place(List<Card> cards, String id) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).id().equals(id)) {
                return i;
            }
        }
        return 0;
    }
}
