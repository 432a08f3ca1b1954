package org.shouhu.detection.person;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/** The numbers that stand for constants in stored states. A number once given is never given again. */
final class Numbers {

    private static final Map<Integer, Facet> FACETS =
            Arrays.stream(Facet.values()).collect(Collectors.toUnmodifiableMap(Numbers::of, Function.identity()));

    private Numbers() {}

    static int of(Facet facet) {
        return switch (facet) {
            case PASSIVE_IDEATION -> 1;
            case ACTIVE_IDEATION -> 2;
            case METHOD_ENQUIRY -> 3;
            case PLAN_OR_PREPARATION -> 4;
            case TIMING -> 5;
            case PAST_ATTEMPT -> 6;
            case FAREWELL -> 7;
            case CONDITIONAL_THREAT -> 8;
            case BACKUP_PLAN -> 9;
            case IN_PROGRESS -> 10;
            case SELF_HARM -> 11;
            case HOPELESSNESS -> 12;
            case BURDEN_OR_WORTHLESSNESS -> 13;
            case PACT_SEEKING -> 14;
            case SETBACK -> 15;
            case CHRONIC -> 16;
            case THIRD_PERSON -> 17;
            case MINOR -> 18;
            case HYPERBOLE_OR_JOKE -> 19;
            case QUOTATION_OR_FICTION -> 20;
            case NEGATION -> 21;
            case PAST_RECOVERED -> 22;
            case PROFESSIONAL_OR_NEWS -> 23;
            case ORDINARY_USE -> 24;
        };
    }

    /** Empty for a facet that a later version added. */
    static Optional<Facet> facet(int number) {
        return Optional.ofNullable(FACETS.get(number));
    }

    static int of(OrderStatus status) {
        return switch (status) {
            case PLACED -> 1;
            case ON_THE_WAY -> 2;
            case DELIVERED -> 3;
            case WITHDRAWN -> 4;
            case UNKNOWN -> 5;
        };
    }

    /** UNKNOWN, which counts as placed, for a status that a later version added. */
    static OrderStatus status(int number) {
        return switch (number) {
            case 1 -> OrderStatus.PLACED;
            case 2 -> OrderStatus.ON_THE_WAY;
            case 3 -> OrderStatus.DELIVERED;
            case 4 -> OrderStatus.WITHDRAWN;
            default -> OrderStatus.UNKNOWN;
        };
    }

    static int of(Band band) {
        return switch (band) {
            case NONE -> 1;
            case WATCH -> 2;
            case CONCERN -> 3;
            case HIGH -> 4;
            case IMMINENT -> 5;
        };
    }

    static Band band(int number) {
        return switch (number) {
            case 1 -> Band.NONE;
            case 2 -> Band.WATCH;
            case 3 -> Band.CONCERN;
            case 4 -> Band.HIGH;
            case 5 -> Band.IMMINENT;
            default -> throw new IllegalArgumentException("a stored band is not known");
        };
    }
}
