package org.shouhu.simulators.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.shouhu.simulators.people.People;
import org.shouhu.simulators.people.Person;
import org.shouhu.simulators.web.Reply;
import org.shouhu.simulators.web.Site;
import org.shouhu.simulators.web.Visit;
import org.shouhu.simulators.wire.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk made of memory: whoever is reported, or says certain words, waits; the police are really asked. */
final class MemoryDesk implements Desk, AutoCloseable {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final People people = People.load("");
    private final Map<String, Episode> episodes = new LinkedHashMap<>();
    private final CountDownLatch visitorHasIt = new CountDownLatch(1);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Signature signature = new Signature(SECRET);
    private final Site site = new Site(0);
    private Duration ahead = Duration.ZERO;
    private String visitorsPerson = "";
    private boolean visitorHolds;
    private URI partners = URI.create("http://127.0.0.1:1");

    /** One person's case. */
    private static final class Episode {
        private final StringBuilder text = new StringBuilder();
        private final List<Verb> done = new ArrayList<>();
        private boolean sifting;
        private boolean claimed;
    }

    MemoryDesk() throws IOException {
        site.post("/v1/partners/{name}/receipts", visit -> Reply.sentence(200, ""));
        site.post("/v1/events", this::event);
        site.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + site.port());
    }

    void partners(URI address) {
        partners = address;
    }

    /** The visitor takes this person as soon as they wait. */
    synchronized void visitorClaims(String key) {
        visitorsPerson = people.named(key).account();
    }

    void awaitVisitor() throws InterruptedException {
        visitorHasIt.await();
    }

    synchronized void visitorIsDone() {
        visitorHolds = false;
    }

    /** Whether scripted people did all this with the person's case. */
    synchronized boolean done(String key, Verb... verbs) {
        Episode episode = episodes.get(people.named(key).account());
        return episode != null && episode.done.containsAll(List.of(verbs));
    }

    @Override
    public synchronized State state() {
        int waiting = (int) episodes.values().stream()
                .filter(episode -> !episode.claimed && !episode.sifting)
                .count();
        return new State(Instant.now().plus(ahead), visitorHolds, waiting);
    }

    @Override
    public synchronized boolean jump(Duration further) {
        if (visitorHolds || state().waiting() > 0) {
            return false;
        }
        ahead = ahead.plus(further);
        return true;
    }

    private Reply event(Visit visit) {
        JsonNode event = JSON.readTree(visit.body());
        String text = event.path("data").path("text").asString("");
        boolean report = event.path("type").asString("").contains("report");
        if (report || text.contains("不活了") || text.contains("不想活")) {
            open(event.path("subject").asString(""), text, !report && text.contains("没有人要"));
        }
        return Reply.sentence(202, "");
    }

    private synchronized void open(String account, String text, boolean sifting) {
        Episode episode = episodes.computeIfAbsent(account, unknown -> new Episode());
        episode.text.append(text).append('\n');
        episode.sifting = sifting;
        if (account.equals(visitorsPerson) && !episode.claimed) {
            episode.claimed = true;
            visitorHolds = true;
            visitorHasIt.countDown();
        }
    }

    private synchronized List<String> waiting(boolean sifting) {
        return episodes.entrySet().stream()
                .filter(entry -> !entry.getValue().claimed && entry.getValue().sifting == sifting)
                .map(Map.Entry::getKey)
                .toList();
    }

    private synchronized Episode episode(String account) {
        return episodes.getOrDefault(account, new Episode());
    }

    @Override
    public Colleague colleague(String login) {
        return new Memory(login);
    }

    /** Case ids are accounts here. */
    private final class Memory implements Colleague {
        private final String login;

        Memory(String login) {
            this.login = login;
        }

        @Override
        public String login() {
            return login;
        }

        @Override
        public Board board() {
            return new Board(waiting(false), waiting(true));
        }

        @Override
        public boolean claim(String caseId) {
            synchronized (MemoryDesk.this) {
                boolean free = !episode(caseId).claimed;
                episode(caseId).claimed = true;
                return free;
            }
        }

        @Override
        public void confirm(String caseId) {
            synchronized (MemoryDesk.this) {
                episode(caseId).sifting = false;
            }
        }

        @Override
        public void decline(String caseId) {
            throw new AssertionError("nobody ordinary was sifted");
        }

        @Override
        public String read(String caseId) {
            return episode(caseId).text.toString();
        }

        @Override
        public boolean act(String caseId, Person person, Cue cue) {
            synchronized (MemoryDesk.this) {
                episode(caseId).done.add(cue.verb());
            }
            if (cue.verb() == Verb.POLICE) {
                dispatch();
            }
            return true;
        }

        @Override
        public void report(Person person, Cue cue) {
            open(person.account(), cue.text(0), false);
        }
    }

    private void dispatch() {
        String body = JSON.createObjectNode()
                .put("type", "shouhu.action.police_dispatch.v1")
                .put("action", UUID.randomUUID().toString())
                .toString();
        var request = HttpRequest.newBuilder(partners.resolve("/partner/police"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        signature.headers("msg_" + UUID.randomUUID(), Instant.now(), body).forEach(request::header);
        try {
            http.send(request.build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException | InterruptedException lost) {
            throw new AssertionError("the police cannot be reached", lost);
        }
    }

    @Override
    public void close() {
        site.close();
        http.close();
    }
}
