package org.shouhu.bench;

import java.util.List;
import java.util.Locale;

/** The numbers of a run, one line each; ratios are to the first stage where it was measured. */
final class Table {
    private static final String FIRST_STAGE = "TextBench.firstStage";

    private Table() {}

    static String of(List<Measure> measures) {
        double base = measures.stream()
                .filter(measure -> measure.name().equals(FIRST_STAGE))
                .mapToDouble(Measure::nanoseconds)
                .findFirst()
                .orElse(Double.NaN);
        StringBuilder table = new StringBuilder();
        line(table, "benchmark", "ns each", "+-", "per second", "bytes each", "to first stage");
        for (Measure measure : measures) {
            line(
                    table,
                    measure.name(),
                    number("%,.1f", measure.nanoseconds()),
                    number("%,.1f", measure.spread()),
                    number("%,.0f", measure.perSecond()),
                    number("%,.1f", measure.bytes()),
                    number("%,.2f", measure.nanoseconds() / base));
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String... cells) {
        table.append(String.format(Locale.ROOT, "%-36s %14s %12s %14s %14s %15s%n", (Object[]) cells));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
