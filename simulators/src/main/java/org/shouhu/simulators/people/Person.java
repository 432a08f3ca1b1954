package org.shouhu.simulators.people;

import java.time.Duration;
import java.util.List;

/**
 * Somebody invented, as the platform knows them.
 *
 * @param key how the scripts call them
 * @param account the platform's person reference
 * @param shop whom they write to; empty when they write to nobody
 * @param conversation the talk with that shop; empty when there is none
 */
public record Person(
        String key,
        String account,
        String nickname,
        String shop,
        String conversation,
        List<Contact> contacts,
        List<Address> addresses,
        Region ipRegion,
        List<Order> orders,
        List<Post> posts) {

    public record Contact(String name, String relationship, String phone) {
        @Override
        public String toString() {
            return "Contact[withheld]";
        }
    }

    /** @param ago how long before the look-up it was last used */
    public record Address(String address, String label, Duration ago) {
        @Override
        public String toString() {
            return "Address[withheld]";
        }
    }

    /** @param region empty when none is known */
    public record Region(String region, Duration ago) {}

    public record Order(
            String order, String status, String shop, String carrier, String tracking, List<String> items) {}

    /** @param kind as the event type {@code shouhu.content.posted.v1} has it */
    public record Post(Duration ago, String kind, String text) {
        @Override
        public String toString() {
            return "Post[withheld]";
        }
    }

    @Override
    public String toString() {
        return "Person[key=" + key + ", [withheld]]";
    }
}
