package org.shouhu.simulators.chat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouhu.simulators.people.Person;
import org.shouhu.simulators.wire.Events;
import org.shouhu.simulators.wire.PartnerMessage;
import org.shouhu.simulators.wire.Receipt;
import org.shouhu.simulators.wire.Receipts;
import tools.jackson.databind.json.JsonMapper;

/**
 * The talks between buyers and shops. Everything that is said here, by whomever, is told to the desk as an event: so the
 * desk reads one talk, and words that it sent itself come back to it as part of it. Safe for several threads.
 */
public final class ShopChat {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Person> buyers = new LinkedHashMap<>();
    private final Map<String, List<ChatMessage>> talks = new LinkedHashMap<>();
    private final Events events;
    private final Receipts receipts;
    private final Clock clock;

    /** @param people whoever writes to a shop has a talk with it */
    public ShopChat(List<Person> people, Events events, Receipts receipts, Clock clock) {
        people.stream().filter(person -> !person.conversation().isEmpty()).forEach(person -> {
            buyers.put(person.conversation(), person);
            talks.put(person.conversation(), new ArrayList<>());
        });
        this.events = events;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Whether there is such a talk. */
    synchronized boolean has(String conversation) {
        return buyers.containsKey(conversation);
    }

    /** The buyers by talk, in the file's order. */
    synchronized Map<String, Person> buyers() {
        return new LinkedHashMap<>(buyers);
    }

    /** What was said, oldest first; empty for an unknown talk. */
    public synchronized List<ChatMessage> read(String conversation) {
        return List.copyOf(talks.getOrDefault(conversation, List.of()));
    }

    /** Says something in a talk that there is. */
    public void say(String conversation, ChatMessage.Author author, String text) {
        say(conversation, author, text, false);
    }

    /** Brings the desk's words into the talk. */
    void deliver(PartnerMessage message) {
        String conversation = message.text("conversation");
        if (!has(conversation)) {
            receipts.send(Receipt.step(message.action(), "refused"));
            return;
        }
        say(conversation, ChatMessage.Author.AGENT, message.text("text"), true);
        receipts.send(Receipt.step(message.action(), "done"));
    }

    private synchronized void say(String conversation, ChatMessage.Author author, String text, boolean fromDesk) {
        Person buyer = buyers.get(conversation);
        List<ChatMessage> talk = talks.get(conversation);
        if (buyer == null || talk == null || text.isBlank()) {
            return;
        }
        talk.add(new ChatMessage(clock.instant(), author, fromDesk, text));
        events.happened(
                "chat.message",
                buyer.account(),
                JSON.createObjectNode()
                        .put("conversation", conversation)
                        .put("shop", buyer.shop())
                        .put("author", author.wireName())
                        .put("text", text));
    }
}
