package org.shouhu.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;
import org.shouhu.detection.person.PersonAlert;
import org.shouhu.detection.person.Product;

/**
 * A human must look: what the stream tells the desk. The same event on the same person always makes the same {@link
 * PersonAlert#id() id}, so that an alert that comes twice is known.
 *
 * @param person whom it is about; for somebody whom the person only spoke of, a pseudonym derived from the teller's
 * @param account the account whose event raised it; usually the person
 * @param platformPersonId the platform's reference of that account, for the vault; empty when the record did not open
 * @param raised band, reasons, what changed, and whether something could not be read
 * @param times when it happened, came in and was noticed
 * @param said the words that raised it, empty when the event carries none
 */
public record Alert(
        TenantPerson person,
        TenantPerson account,
        String platformPersonId,
        PersonAlert raised,
        Times times,
        Optional<Said> said) {

    /**
     * The stamps of an alert (design, section 6.5).
     *
     * @param event by the platform's clock, skew corrected
     * @param received by the clock of intake
     * @param detected by the clock of the stream
     */
    public record Times(Instant event, Instant received, Instant detected) {}

    /**
     * What was said, in which talk, after what.
     *
     * @param eventType the CloudEvents type
     * @param conversation the talk, empty outside a talk
     * @param shop the shop of the talk, empty outside a talk
     * @param text the words
     * @param goods beside which it was said, empty outside a shop
     * @param facets what was heard in them, 0..1 each
     * @param evidence which characters carry it
     * @param before earlier turns of the same talk, oldest first; at most {@link ContextKeeper#TURNS}
     */
    public record Said(
            String eventType,
            String conversation,
            String shop,
            String text,
            List<Product> goods,
            Map<Facet, Double> facets,
            List<Evidence> evidence,
            List<ContextTurn> before) {

        public Said {
            // An alert that an earlier version wrote says nothing of goods.
            goods = goods == null ? List.of() : List.copyOf(goods);
            facets = Map.copyOf(facets);
            evidence = List.copyOf(evidence);
            before = List.copyOf(before);
        }

        @Override
        public String toString() {
            return "Said[eventType=" + eventType + ", content=[withheld]]";
        }
    }

    @Override
    public String toString() {
        return "Alert[id=" + raised.id().value() + ", person=" + person + ", band=" + raised.band()
                + ", content=[withheld]]";
    }
}
