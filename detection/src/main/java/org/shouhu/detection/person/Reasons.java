package org.shouhu.detection.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhu.detection.Facet;
import org.shouhu.detection.policy.Grade;
import org.shouhu.detection.policy.PolicySettings;

/** Puts into words why a human must look: what the policy's rule rests on first, then whatever else is known. */
final class Reasons {

    private static final double WORTH_TELLING = 0.5;

    private final PolicySettings settings;

    Reasons(PolicySettings settings) {
        this.settings = settings;
    }

    /** What else stands behind an alert than facets. */
    record Circumstances(boolean reported, boolean unreadable, boolean ungraded, boolean rebuffed, boolean tied) {}

    List<AlertReason> of(
            Grade grade, PersonState.Parts parts, PersonEvent event, Taken taken, Circumstances circumstances) {
        Set<String> codes = new LinkedHashSet<>();
        if (circumstances.unreadable) {
            codes.add(Vocabulary.UNREADABLE);
        }
        if (circumstances.ungraded) {
            codes.add(Vocabulary.UNGRADED);
        }
        if (circumstances.tied) {
            codes.add(Vocabulary.GROUPED);
        }
        if (circumstances.reported) {
            codes.add(Vocabulary.REPORT);
        }
        codes.addAll(grade.reasons());
        if (circumstances.rebuffed) {
            codes.add(Vocabulary.REBUFFED);
        }
        known(parts, taken, Facet.Kind.RISK, codes);
        known(parts, taken, Facet.Kind.SETTING, codes);
        List<AlertReason> reasons = new ArrayList<>();
        for (String code : codes) {
            reason(code, parts, event, taken).ifPresent(reasons::add);
        }
        if (reasons.isEmpty()) {
            reasons.add(
                    Vocabulary.reason(Vocabulary.TEXT, List.of(event.reference().id()), true));
        }
        return reasons;
    }

    private void known(PersonState.Parts parts, Taken taken, Facet.Kind kind, Set<String> codes) {
        for (Trace trace : parts.ledger(taken.about()).traces()) {
            if (trace.facet().kind() == kind && level(trace, taken) >= WORTH_TELLING) {
                codes.add(trace.facet().wireName());
            }
        }
    }

    private Optional<AlertReason> reason(String code, PersonState.Parts parts, PersonEvent event, Taken taken) {
        List<String> events = Facet.ofWireName(code)
                .map(facet -> ofFacet(facet, parts, taken))
                .orElseGet(() -> ofCircumstance(code, parts, event, taken));
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(Vocabulary.reason(code, events, isFresh(code, parts, taken)));
    }

    private List<String> ofFacet(Facet facet, PersonState.Parts parts, Taken taken) {
        return parts.ledger(taken.about())
                .trace(facet)
                .filter(trace -> level(trace, taken) >= settings.heardAt())
                .map(trace -> List.of(trace.event()))
                .orElse(List.of());
    }

    private List<String> ofCircumstance(String code, PersonState.Parts parts, PersonEvent event, Taken taken) {
        Beside beside = new Beside(parts, settings, taken.at());
        return switch (code) {
            case Vocabulary.SHOPS_ASKED ->
                beside.shopsAsked().stream().map(ShopTrail.Visit::event).toList();
            case Vocabulary.ORDER_BESIDE_WORDS ->
                beside.orders().stream().map(OrderTrail.Purchase::event).toList();
            case Vocabulary.MEANS_DELIVERED ->
                beside.delivered().stream().map(OrderTrail.Purchase::event).toList();
            default -> List.of(event.reference().id());
        };
    }

    /** Setting colours; only risk and circumstances are a new kind of evidence. */
    private static boolean isFresh(String code, PersonState.Parts parts, Taken taken) {
        boolean setting = Facet.ofWireName(code)
                .map(facet -> facet.kind() != Facet.Kind.RISK)
                .orElse(false);
        return parts.alert(taken.about())
                .map(open -> !setting && !open.reasons().contains(code))
                .orElse(true);
    }

    private double level(Trace trace, Taken taken) {
        return trace.levelAt(taken.at(), settings.halfLifeMillis(trace.facet()));
    }
}
