package org.shouhu.simulators.wire;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Signed receipts of one partner. */
final class DeskReceipts implements Receipts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI url;
    private final Signature signature;
    private final Clock clock;
    private final Clock machine;
    private final Postbox postbox;

    /**
     * @param clock what the partner's clock shows
     * @param machine what signatures are dated by
     */
    DeskReceipts(URI url, Signature signature, Clock clock, Clock machine, Postbox postbox) {
        this.url = url;
        this.signature = signature;
        this.clock = clock;
        this.machine = machine;
        this.postbox = postbox;
    }

    @Override
    public void send(Receipt receipt, int times) {
        var document = JSON.createObjectNode();
        document.put("action", receipt.action());
        document.put("step", receipt.step());
        document.put("at", clock.instant().toString());
        document.put("incidentNumber", receipt.incidentNumber());
        document.put("words", receipt.words());
        String body = document.toString();
        String id = "msg_" + UUID.randomUUID();
        for (int i = 0; i < times; i++) {
            postbox.post(new Postbox.Letter(url, () -> headers(id, body), body));
        }
    }

    private Map<String, String> headers(String id, String body) {
        var headers = new java.util.HashMap<>(signature.headers(id, machine.instant(), body));
        headers.put("Content-Type", "application/json");
        return headers;
    }
}
