package org.shouhu.bench;

import java.util.List;
import java.util.Locale;

/**
 * The numbers of a run, one line each. Ratios to the first stage, where it was measured, and numbers a second are of
 * processor time, which other users of the machine do not disturb much.
 */
final class Table {
    private static final String FIRST_STAGE = "TextBench.firstStage";

    private Table() {}

    static String of(List<Measure> measures) {
        double base = measures.stream()
                .filter(measure -> measure.name().equals(FIRST_STAGE))
                .mapToDouble(Measure::processor)
                .findFirst()
                .orElse(Double.NaN);
        StringBuilder table = new StringBuilder();
        line(table, "benchmark", "ns each", "ns on the wall", "per second", "bytes each", "to first stage");
        for (Measure measure : measures) {
            line(
                    table,
                    measure.name(),
                    number("%,.1f", measure.processor()),
                    number("%,.1f", measure.wall()),
                    number("%,.0f", measure.perSecond()),
                    number("%,.1f", measure.bytes()),
                    number("%,.2f", measure.processor() / base));
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String... cells) {
        table.append(String.format(Locale.ROOT, "%-36s %14s %15s %14s %14s %15s%n", (Object[]) cells));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
