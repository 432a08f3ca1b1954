package org.shouhu.simulators;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.shouhu.simulators.web.Reply;
import org.shouhu.simulators.web.Site;
import org.shouhu.simulators.web.Visit;
import org.shouhu.simulators.wire.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk's two ends of the wire: takes receipts when they are signed, and events when they carry the key. */
final class FakeDesk implements AutoCloseable {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String PLATFORM_KEY = "shouhu_test";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A receipt as it came. */
    record Came(String partner, String id, JsonNode body) {}

    final BlockingQueue<Came> receipts = new LinkedBlockingQueue<>();
    final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private final Signature signature = new Signature(SECRET);
    private final Site site = new Site(0);

    FakeDesk() throws IOException {
        site.post("/v1/partners/{name}/receipts", this::receipt);
        site.post("/v1/events", this::event);
        site.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + site.port());
    }

    /** The next receipt; fails when none comes. */
    Came receipt() throws InterruptedException {
        return came(receipts);
    }

    JsonNode event() throws InterruptedException {
        return came(events);
    }

    private static <T> T came(BlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came to the desk");
        }
        return next;
    }

    private Reply receipt(Visit visit) {
        if (!signature.fits(visit)) {
            return Reply.sentence(401, "unsigned");
        }
        String id = visit.headers().getOrDefault("webhook-id", List.of("")).getFirst();
        receipts.add(new Came(visit.place("name"), id, JSON.readTree(visit.body())));
        return Reply.sentence(200, "moved");
    }

    private Reply event(Visit visit) {
        if (!("Bearer " + PLATFORM_KEY).equals(visit.header("authorization"))) {
            return Reply.sentence(401, "no key");
        }
        events.add(JSON.readTree(visit.body()));
        return Reply.sentence(202, "");
    }

    @Override
    public void close() {
        site.close();
    }
}
