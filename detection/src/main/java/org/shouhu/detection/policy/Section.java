package org.shouhu.detection.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/** Reads one mapping of a policy file, collecting what is wrong instead of stopping at the first error. */
final class Section {

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})(d|h|m|s)");

    private static final int MOST_CLOCKS = 100;

    private final Spot.Mapping mapping;
    private final List<Problem> problems;

    private Section(Spot.Mapping mapping, List<Problem> problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /** A section in which only these keys may stand. */
    static Section of(Spot spot, List<Problem> problems, Collection<String> keys) {
        if (!(spot instanceof Spot.Mapping mapping)) {
            problems.add(new Problem(spot.line(), spot.column(), "Here a mapping of names to values must stand."));
            return new Section(new Spot.Mapping(Map.of(), spot.line(), spot.column()), problems);
        }
        for (Spot.Text key : mapping.entries().keySet()) {
            if (!keys.contains(key.value())) {
                problems.add(new Problem(
                        key.line(),
                        key.column(),
                        "'" + key.value() + "' is not known here." + Suggestion.forWord(key.value(), keys)));
            }
        }
        return new Section(mapping, problems);
    }

    Optional<Spot> find(String key) {
        return mapping.entries().entrySet().stream()
                .filter(entry -> entry.getKey().value().equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<Spot> require(String key) {
        Optional<Spot> found = find(key);
        if (found.isEmpty()) {
            problems.add(new Problem(mapping.line(), mapping.column(), "'" + key + "' is missing."));
        }
        return found;
    }

    Map<Spot.Text, Spot> entries() {
        return mapping.entries();
    }

    Optional<Spot.Text> text(String key) {
        return require(key).flatMap(spot -> text(spot, "'" + key + "' must be a text."));
    }

    /** A number within a range. */
    double number(String key, double least, double most, double otherwise) {
        return require(key).flatMap(spot -> number(spot, least, most)).orElse(otherwise);
    }

    Duration span(String key) {
        return require(key).flatMap(this::span).orElse(Duration.ofDays(1));
    }

    /** A span that may be left out. */
    Duration spanOr(String key, Duration otherwise) {
        return find(key).flatMap(this::span).orElse(otherwise);
    }

    /** How far the clocks of sources run ahead, with a minus for behind; may be left out. */
    Map<String, Duration> clocks(String key) {
        Map<String, Duration> clocks = new LinkedHashMap<>();
        Optional<Spot> found = find(key);
        if (found.isEmpty()) {
            return clocks;
        }
        if (!(found.get() instanceof Spot.Mapping sources) || sources.entries().size() > MOST_CLOCKS) {
            problems.add(new Problem(
                    found.get().line(),
                    found.get().column(),
                    "'" + key + "' must be a mapping of at most " + MOST_CLOCKS + " event sources to spans of time."));
            return clocks;
        }
        sources.entries().forEach((source, ahead) -> clock(ahead).ifPresent(span -> clocks.put(source.value(), span)));
        return clocks;
    }

    private Optional<Duration> clock(Spot ahead) {
        if (ahead instanceof Spot.Text text && text.value().startsWith("-")) {
            return span(new Spot.Text(text.value().substring(1), text.line(), text.column()))
                    .map(Duration::negated);
        }
        return span(ahead);
    }

    Band band(String key, Band otherwise) {
        return require(key).flatMap(this::band).orElse(otherwise);
    }

    Map<Facet, Duration> spansByFacet(String key, Facet.Kind... except) {
        Map<Facet, Duration> spans = new LinkedHashMap<>();
        Optional<Spot> found = require(key);
        if (found.isEmpty()) {
            return spans;
        }
        Set<String> keys = new LinkedHashSet<>(facetNames(except));
        keys.add("default");
        Section section = of(found.get(), problems, keys);
        Duration otherwise = section.span("default");
        facetNames(except)
                .forEach(name -> spans.put(
                        Facet.ofWireName(name).orElseThrow(),
                        section.find(name).flatMap(this::span).orElse(otherwise)));
        return spans;
    }

    Map<Facet, Double> lowering(String key) {
        Map<Facet, Double> shares = new LinkedHashMap<>();
        Optional<Spot> found = require(key);
        if (found.isEmpty()) {
            return shares;
        }
        List<String> names = facetNames(Facet.Kind.RISK, Facet.Kind.SETTING);
        of(found.get(), problems, names).entries().forEach((name, share) -> {
            Optional<Double> value = number(share, 0, 1);
            Optional<Facet> facet = Facet.ofWireName(name.value());
            if (value.isPresent() && facet.isPresent()) {
                shares.put(facet.get(), value.get());
            }
        });
        return shares;
    }

    Map<Band, Duration> spansByBand(String key) {
        Map<Band, Duration> spans = new LinkedHashMap<>();
        List<String> names = List.of("CONCERN", "HIGH", "IMMINENT");
        require(key).ifPresent(spot -> {
            Section section = of(spot, problems, names);
            names.forEach(name -> spans.put(Band.valueOf(name), section.span(name)));
        });
        return spans;
    }

    Map<Band, Double> sharesByBand(String key) {
        Map<Band, Double> shares = new LinkedHashMap<>();
        List<String> names = List.of("NONE", "WATCH");
        require(key).ifPresent(spot -> {
            Section section = of(spot, problems, names);
            names.forEach(name -> shares.put(Band.valueOf(name), section.number(name, 0, 1, 1)));
        });
        return shares;
    }

    Optional<Spot.Text> text(Spot spot, String otherwise) {
        if (spot instanceof Spot.Text text && !text.value().isBlank()) {
            return Optional.of(text);
        }
        problems.add(new Problem(spot.line(), spot.column(), otherwise));
        return Optional.empty();
    }

    Optional<Double> number(Spot spot, double least, double most) {
        if (spot instanceof Spot.Text text) {
            try {
                double value = Double.parseDouble(text.value());
                if (value >= least && value <= most) {
                    return Optional.of(value);
                }
            } catch (NumberFormatException notANumber) {
                // said below, together with a number out of range
            }
        }
        problems.add(new Problem(
                spot.line(), spot.column(), "Here a number from " + least + " to " + most + " must stand."));
        return Optional.empty();
    }

    Optional<Duration> span(Spot spot) {
        if (spot instanceof Spot.Text text) {
            Matcher matcher = SPAN.matcher(text.value());
            if (matcher.matches()) {
                long count = Long.parseLong(matcher.group(1));
                Duration span = switch (matcher.group(2)) {
                    case "d" -> Duration.ofDays(count);
                    case "h" -> Duration.ofHours(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofSeconds(count);
                };
                if (!span.isZero() && span.compareTo(Duration.ofDays(3_650)) <= 0) {
                    return Optional.of(span);
                }
            }
        }
        problems.add(
                new Problem(spot.line(), spot.column(), "Here a span of time must stand, such as 3d, 12h, 5m or 30s."));
        return Optional.empty();
    }

    Optional<Band> band(Spot spot) {
        List<String> names = Arrays.stream(Band.values()).map(Band::name).toList();
        if (spot instanceof Spot.Text text) {
            if (names.contains(text.value())) {
                return Optional.of(Band.valueOf(text.value()));
            }
            problems.add(new Problem(
                    spot.line(),
                    spot.column(),
                    "'" + text.value() + "' is not a band."
                            + Suggestion.forWord(text.value().toUpperCase(Locale.ROOT), names)));
        } else {
            problems.add(new Problem(spot.line(), spot.column(), "Here a band must stand."));
        }
        return Optional.empty();
    }

    private static List<String> facetNames(Facet.Kind... except) {
        List<String> names = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            if (!List.of(except).contains(facet.kind())) {
                names.add(facet.wireName());
            }
        }
        return names;
    }
}
