package org.shouhu.detection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a text can express (design, section 6.3). The wire name is the constant's name in lower case. */
public enum Facet {
    PASSIVE_IDEATION(Kind.RISK),
    ACTIVE_IDEATION(Kind.RISK),
    METHOD_ENQUIRY(Kind.RISK),
    PLAN_OR_PREPARATION(Kind.RISK),
    TIMING(Kind.RISK),
    PAST_ATTEMPT(Kind.RISK),
    FAREWELL(Kind.RISK),
    CONDITIONAL_THREAT(Kind.RISK),
    BACKUP_PLAN(Kind.RISK),
    IN_PROGRESS(Kind.RISK),
    SELF_HARM(Kind.RISK),
    HOPELESSNESS(Kind.RISK),
    BURDEN_OR_WORTHLESSNESS(Kind.RISK),
    PACT_SEEKING(Kind.RISK),
    SETBACK(Kind.SETTING),
    CHRONIC(Kind.SETTING),
    THIRD_PERSON(Kind.SETTING),
    MINOR(Kind.SETTING),
    HYPERBOLE_OR_JOKE(Kind.LOWERING),
    QUOTATION_OR_FICTION(Kind.LOWERING),
    NEGATION(Kind.LOWERING),
    PAST_RECOVERED(Kind.LOWERING),
    PROFESSIONAL_OR_NEWS(Kind.LOWERING),
    ORDINARY_USE(Kind.LOWERING);

    /** Risk raises, setting colours, lowering reduces priority and never deletes. */
    public enum Kind {
        RISK,
        SETTING,
        LOWERING
    }

    private static final Map<String, Facet> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Facet::wireName, Function.identity()));

    private final Kind kind;
    private final String wireName;

    Facet(Kind kind) {
        this.kind = kind;
        this.wireName = name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    /** The name in events, answers and policies, such as {@code past_attempt}. */
    public String wireName() {
        return wireName;
    }

    /** The facet of a wire name, empty when there is none. */
    public static Optional<Facet> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
