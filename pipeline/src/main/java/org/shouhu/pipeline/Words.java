package org.shouhu.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.Product;

/** Finds the words of an event for the alert that it raised. */
final class Words {

    private Words() {}

    static Optional<Alert.Said> said(PersonEvent event, Optional<Reading> reading, List<ContextTurn> before) {
        return switch (event.happening()) {
            case Happening.Message message ->
                said(
                        event,
                        message.conversation(),
                        message.shop(),
                        message.text(),
                        message.products(),
                        reading,
                        before);
            case Happening.Posted posted -> said(event, "", "", posted.text(), List.of(), reading, before);
            case Happening.Searched searched -> said(event, "", "", searched.text(), List.of(), reading, before);
            case Happening.Reported reported -> said(event, "", "", reported.text(), List.of(), reading, before);
            case Happening.AccountActive active -> said(event, "", "", active.nickname(), List.of(), reading, before);
            case Happening.Ordered ordered -> Optional.empty();
            case Happening.ParcelMoved moved -> Optional.empty();
            case Happening.Watched watched -> Optional.empty();
            case Happening.Between between -> Optional.empty();
        };
    }

    private static Optional<Alert.Said> said(
            PersonEvent event,
            String conversation,
            String shop,
            String text,
            List<Product> goods,
            Optional<Reading> reading,
            List<ContextTurn> before) {
        Map<Facet, Double> facets = reading.map(Reading::facets).orElse(Map.of());
        List<Evidence> evidence = reading.map(Reading::evidence).orElse(List.of());
        return Optional.of(new Alert.Said(event.type(), conversation, shop, text, goods, facets, evidence, before));
    }
}
