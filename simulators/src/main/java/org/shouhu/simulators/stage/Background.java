package org.shouhu.simulators.stage;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.shouhu.simulators.web.Resources;
import org.shouhu.simulators.wire.Events;
import tools.jackson.databind.json.JsonMapper;

/** Ordinary traffic: people who ask after sizes, laugh at cats and wait for parcels. */
final class Background {
    /** Events a second at speed 1. */
    private static final double RATE = 8;

    /** Characters from which on a text is nobody else's by chance. */
    private static final int RECOGNISABLE = 8;

    private static final int PEOPLE = 600;
    private static final int SHOPS = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Events events;
    private final Pace pace;
    private final RandomGenerator random;

    Background(Events events, Pace pace, RandomGenerator random) {
        this.events = events;
        this.pace = pace;
        this.random = random;
    }

    /** What people write to shops. */
    static List<String> market() {
        return Resources.lines(Background.class, "market.txt");
    }

    /** What people write under streams and videos. */
    static List<String> live() {
        return Resources.lines(Background.class, "live.txt");
    }

    static List<String> agents() {
        return Resources.lines(Background.class, "agents.txt");
    }

    static List<String> searches() {
        return Resources.lines(Background.class, "searches.txt");
    }

    /** Whether a case holds something that we let ordinary people say. */
    static boolean isPartOf(String caseText) {
        return Stream.of(market(), live(), searches())
                .flatMap(List::stream)
                .filter(text -> text.length() >= RECOGNISABLE)
                .anyMatch(caseText::contains);
    }

    /** Goes on until interrupted. */
    void play() throws InterruptedException {
        List<String> market = market();
        List<String> live = live();
        List<String> agents = agents();
        List<String> searches = searches();
        while (true) {
            int person = random.nextInt(PEOPLE);
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> chat(person, "customer", any(market));
                case 3 -> chat(person, "agent", any(agents));
                case 4 ->
                    events.happened(
                            "search.performed",
                            account(person),
                            JSON.createObjectNode().put("text", any(searches)));
                default ->
                    events.happened(
                            "content.posted",
                            account(person),
                            JSON.createObjectNode()
                                    .put("kind", random.nextInt(3) == 0 ? "comment" : "live_bullet")
                                    .put("text", any(live))
                                    .put("thread", "room-" + random.nextInt(SHOPS)));
            }
            pace.rest(2 * random.nextDouble() / RATE);
        }
    }

    private void chat(int person, String author, String text) {
        int shop = person % SHOPS + 1;
        events.happened(
                "chat.message",
                account(person),
                JSON.createObjectNode()
                        .put("conversation", "talk-" + person)
                        .put("shop", "店铺" + shop)
                        .put("author", author)
                        .put("text", text));
    }

    private static String account(int person) {
        return "hb-1%07d".formatted(person);
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
