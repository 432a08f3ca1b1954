package org.shouhu.simulators.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The way to the desk: receipts of each partner, and events of the platform. */
public final class DeskLink implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final List<Postbox> postboxes = new ArrayList<>();
    private final URI desk;
    private final Clock clock;
    private final Clock machine;

    /**
     * @param desk without a path
     * @param clock what the partners' clocks show
     */
    public DeskLink(URI desk, Clock clock, Clock machine) {
        this.desk = desk;
        this.clock = clock;
        this.machine = machine;
    }

    /** How this partner answers. */
    public Receipts receipts(String partner, Signature signature) {
        return new DeskReceipts(
                desk.resolve("/v1/partners/" + partner + "/receipts"), signature, clock, machine, postbox(partner));
    }

    /**
     * How this part of the platform tells what happens. Parts do not wait for each other.
     *
     * @param source names the part, such as {@code /harbour/chat}
     */
    public Events events(String source, String platformKey) {
        return new DeskEvents(desk.resolve("/v1/events"), source, platformKey, clock, postbox(source));
    }

    @Override
    public void close() {
        postboxes.forEach(Postbox::close);
        http.close();
    }

    private Postbox postbox(String name) {
        var postbox = new Postbox(name, http);
        postboxes.add(postbox);
        return postbox;
    }
}
