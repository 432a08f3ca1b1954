package org.shouhu.detection.person;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import tools.jackson.databind.JsonNode;

/** Reads the {@code data} of each type of the contract. */
final class HappeningParser {

    private static final String REPORT = "shouhu.report.filed.v1";

    private HappeningParser() {}

    /** Why the data is not of the contract; an expected outcome inside this package, turned into Malformed outside. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;

        Refused(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    static boolean isReport(String type) {
        return type.equals(REPORT);
    }

    /** Empty for a type that the contract does not have. */
    static Optional<Happening> parse(String type, JsonNode data, PersonNaming naming, String tenant) throws Refused {
        return switch (type) {
            case "shouhu.chat.message.v1" -> Optional.of(message(data));
            case "shouhu.content.posted.v1" -> Optional.of(posted(data));
            case "shouhu.search.performed.v1" -> Optional.of(new Happening.Searched(text(data)));
            case "shouhu.order.placed.v1", "shouhu.order.updated.v1" -> Optional.of(ordered(data));
            case "shouhu.parcel.updated.v1" -> Optional.of(parcel(data));
            case REPORT -> Optional.of(reported(data));
            case "shouhu.account.activity.v1" ->
                Optional.of(new Happening.AccountActive(
                        word(data, "kind"), word(data, "nickname"), samePerson(data, naming, tenant)));
            case "shouhu.watch.instructed.v1" -> Optional.of(watched(data, naming, tenant));
            default -> Optional.empty();
        };
    }

    private static Happening message(JsonNode data) throws Refused {
        Author author = switch (data.path("author").asString("customer").toLowerCase(Locale.ROOT)) {
            case "customer" -> Author.CUSTOMER;
            case "agent" -> Author.AGENT;
            case "bot" -> Author.BOT;
            default -> throw new Refused("'author' must be customer, agent or bot");
        };
        return new Happening.Message(
                word(data, "conversation"), word(data, "shop"), author, text(data), products(data.path("products")));
    }

    private static Happening posted(JsonNode data) throws Refused {
        return new Happening.Posted(word(data, "kind"), text(data), word(data, "thread"), word(data, "ipRegion"));
    }

    private static Happening ordered(JsonNode data) throws Refused {
        return new Happening.Ordered(
                required(data, "order"),
                word(data, "shop"),
                OrderStatus.ofWord(word(data, "status")),
                products(data.path("items")));
    }

    private static Happening parcel(JsonNode data) throws Refused {
        return new Happening.ParcelMoved(
                required(data, "order"),
                word(data, "carrier"),
                word(data, "tracking"),
                OrderStatus.ofWord(word(data, "status")),
                word(data, "location"));
    }

    /** A report is never refused: what cannot be understood becomes a note. */
    private static Happening reported(JsonNode data) {
        List<String> notes = new ArrayList<>();
        if (!data.isObject()) {
            notes.add("the report carried no data");
        }
        JsonNode text = data.path("text");
        if (!text.isMissingNode() && !text.isString()) {
            notes.add("'text' was not a text");
        }
        Optional<Instant> seenAt = Optional.empty();
        String seen = word(data, "seenAt");
        if (!seen.isBlank()) {
            try {
                seenAt = Optional.of(OffsetDateTime.parse(seen).toInstant());
            } catch (DateTimeException notATime) {
                notes.add("'seenAt' was not a time");
            }
        }
        JsonNode police = data.path("policeTold");
        Optional<Happening.PoliceTold> told = Optional.empty();
        if (police.isObject()) {
            told = Optional.of(new Happening.PoliceTold(word(police, "force"), word(police, "incidentNumber")));
        } else if (police.isBoolean() && police.asBoolean()) {
            told = Optional.of(new Happening.PoliceTold("", ""));
        } else if (!police.isMissingNode() && !police.isNull() && !police.isBoolean()) {
            notes.add("'policeTold' was not an object");
        }
        return new Happening.Reported(
                word(data, "channel"),
                word(data, "reporter"),
                word(data, "relationship"),
                text.isString() ? text.asString() : "",
                seenAt,
                word(data, "city"),
                word(data, "account"),
                word(data, "nickname"),
                told,
                notes);
    }

    /** An account of the same person, where the platform knows one. */
    private static Optional<PersonKey> samePerson(JsonNode data, PersonNaming naming, String tenant) {
        String other = word(data, "samePerson");
        return other.isBlank() ? Optional.empty() : Optional.of(naming.name(tenant, other));
    }

    private static Happening watched(JsonNode data, PersonNaming naming, String tenant) throws Refused {
        WatchKind kind = WatchKind.ofWireName(word(data, "kind"))
                .orElseThrow(() -> new Refused("'kind' of a watch instruction is not known"));
        Optional<Instant> until = Optional.empty();
        try {
            String end = word(data, "until");
            if (!end.isBlank()) {
                until = Optional.of(OffsetDateTime.parse(end).toInstant());
            }
        } catch (DateTimeException notATime) {
            throw new Refused("'until' must be an RFC 3339 time");
        }
        String other = word(data, "other");
        boolean needsOther = kind == WatchKind.ACCOUNTS_JOINED || kind == WatchKind.ACCOUNTS_SPLIT;
        if (needsOther && other.isBlank()) {
            throw new Refused("joining and splitting need 'other'");
        }
        return new Happening.Watched(
                kind, until, other.isBlank() ? Optional.empty() : Optional.of(naming.name(tenant, other)), band(data));
    }

    private static Optional<Band> band(JsonNode data) throws Refused {
        String word = word(data, "band").toUpperCase(Locale.ROOT);
        if (word.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Band.valueOf(word));
        } catch (IllegalArgumentException unknown) {
            throw new Refused("'band' is not known");
        }
    }

    private static List<Product> products(JsonNode array) {
        List<Product> products = new ArrayList<>();
        for (JsonNode product : array) {
            String title = product.isString() ? product.asString() : word(product, "title");
            products.add(new Product(
                    title, word(product, "category"), product.path("quantity").asInt(1)));
        }
        return products;
    }

    private static String text(JsonNode data) throws Refused {
        JsonNode text = data.path("text");
        if (!text.isString()) {
            throw new Refused("'text' must be a text");
        }
        return text.asString();
    }

    private static String required(JsonNode data, String field) throws Refused {
        String value = word(data, field);
        if (value.isBlank()) {
            throw new Refused("'" + field + "' is missing");
        }
        return value;
    }

    private static String word(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() ? value.asString("") : "";
    }
}
