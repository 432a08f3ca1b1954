package org.shouhu.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.Product;

/** What a timeline tells becomes again what happened, with all that a policy looks at. */
class HeldEventsTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 2));

    @Test
    void goodsBesideAMessageAndTheShopOfAnOrderAreKept() {
        List<Product> goods = List.of(new Product("红色毛衣", "服装", 1));
        assertThat(HeldEvents.happening(
                        CASE, entry(TimelineKind.MESSAGE, Map.of("shop", "a", "author", "CUSTOMER"), goods)))
                .isInstanceOfSatisfying(
                        Happening.Message.class,
                        message -> assertThat(message.products()).isEqualTo(goods));
        assertThat(HeldEvents.happening(
                        CASE,
                        entry(TimelineKind.ORDER, Map.of("order", "o-1", "shop", "a", "status", "placed"), List.of())))
                .isInstanceOfSatisfying(
                        Happening.Ordered.class,
                        order -> assertThat(order.shop()).isEqualTo("a"));
    }

    @Test
    void aSearchIsNoPost() {
        assertThat(HeldEvents.happening(
                        CASE, entry(TimelineKind.POST, Map.of("type", "shouhu.search.performed.v1"), List.of())))
                .isInstanceOf(Happening.Searched.class);
        assertThat(HeldEvents.happening(CASE, entry(TimelineKind.POST, Map.of("kind", "search"), List.of())))
                .isInstanceOf(Happening.Searched.class);
        assertThat(HeldEvents.happening(CASE, entry(TimelineKind.POST, Map.of("kind", "comment"), List.of())))
                .isInstanceOf(Happening.Posted.class);
    }

    private static TimelineEntry entry(TimelineKind kind, Map<String, String> facts, List<Product> goods) {
        return new TimelineEntry(1, Instant.EPOCH, kind, Actor.PERSON, facts, "words", goods);
    }
}
