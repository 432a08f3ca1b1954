package org.shouhu.simulators.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.shouhu.simulators.web.Reply;
import org.shouhu.simulators.web.Visit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes signed messages of the kinds that the partner knows, each once: a message that comes again under its id is
 * answered well and does nothing.
 */
public final class Inbox {
    private static final int REMEMBERED = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Signature signature;
    private final Set<String> kinds;
    private final Map<String, Boolean> taken = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param kinds such as {@code order_hold} */
    public Inbox(Signature signature, Set<String> kinds) {
        this.signature = signature;
        this.kinds = Set.copyOf(kinds);
    }

    /** Answers a message, handing it on when it is new and the desk's. */
    public Reply receive(Visit visit, Consumer<PartnerMessage> taker) {
        String id = visit.header(Signature.ID);
        if (id == null || !signature.fits(visit)) {
            return Reply.sentence(401, "The signature does not fit.");
        }
        PartnerMessage message;
        try {
            message = PartnerMessage.of(JSON.readTree(visit.body()));
        } catch (JacksonException broken) {
            return Reply.sentence(400, "A message is a JSON object.");
        }
        if (!kinds.contains(message.kind()) || message.action().isEmpty()) {
            return Reply.sentence(422, "This partner takes no such message.");
        }
        synchronized (taken) {
            if (taken.putIfAbsent(id, true) != null) {
                return Reply.sentence(200, "already taken");
            }
        }
        taker.accept(message);
        return Reply.sentence(200, "taken");
    }
}
