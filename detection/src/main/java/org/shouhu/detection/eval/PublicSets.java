package org.shouhu.detection.eval;

import java.util.ArrayList;
import java.util.List;

/** The public sets, answered by several scorers and measured side by side. */
final class PublicSets {
    /** Who answers, and what they said to each set. */
    private record Measured(String name, List<Answers> labelled, List<Answers> ordinary) {}

    private final EvaluationData data;
    private final Report report;
    private final List<Measured> scorers = new ArrayList<>();

    PublicSets(EvaluationData data, Report report) {
        this.data = data;
        this.report = report;
    }

    void answeredBy(String name, Scorer scorer) {
        scorers.add(new Measured(
                name,
                data.labelled().stream().map(set -> Answers.to(set, scorer)).toList(),
                data.ordinary().stream().map(set -> Answers.to(set, scorer)).toList()));
    }

    void report() {
        for (String missing : data.missing()) {
            report.note("not found, measured without it: " + missing);
        }
        if (!data.ordinary().isEmpty()) {
            report.title("False alarms per million ordinary texts that did not train the model");
            report.falseAlarmsHeading();
            scorers.forEach(this::falseAlarms);
        }
        if (!data.labelled().isEmpty()) {
            report.title("Clear risk against the rest, found at CONCERN or above, with intervals that hold 95 of 100");
            report.classificationHeading();
            for (int set = 0; set < data.labelled().size(); set++) {
                for (Measured scorer : scorers) {
                    report.classification(
                            scorer.name(),
                            Classification.of(
                                    data.labelled().get(set), scorer.labelled().get(set)));
                }
            }
        }
        if (!data.labelled().isEmpty() && !data.ordinary().isEmpty()) {
            report.title("Recall of clear risk at a rate of false alarms per million ordinary texts");
            report.recallHeading();
            for (int set = 0; set < data.labelled().size(); set++) {
                recalls(set);
            }
        }
    }

    private void falseAlarms(Measured scorer) {
        for (int set = 0; set < data.ordinary().size(); set++) {
            report.falseAlarms(
                    scorer.name(),
                    FalseAlarms.of(
                            data.ordinary().get(set).name(),
                            List.of(scorer.ordinary().get(set))));
        }
        for (Language language : Language.values()) {
            report.falseAlarms(scorer.name(), FalseAlarms.of("all, " + language.code(), ordinary(scorer, language)));
        }
        report.falseAlarms(scorer.name(), FalseAlarms.of("all", scorer.ordinary()));
    }

    private void recalls(int number) {
        LabelledSet set = data.labelled().get(number);
        for (Measured scorer : scorers) {
            Answers answers = scorer.labelled().get(number);
            Thresholds own = new Thresholds(ordinary(scorer, set.language()));
            report.recalls(
                    scorer.name(), RecallAtRate.of(set, answers, set.language().code(), own));
            report.recalls(scorer.name(), RecallAtRate.of(set, answers, "all", new Thresholds(scorer.ordinary())));
        }
    }

    private List<Answers> ordinary(Measured scorer, Language language) {
        List<Answers> some = new ArrayList<>();
        for (int set = 0; set < data.ordinary().size(); set++) {
            if (data.ordinary().get(set).language() == language) {
                some.add(scorer.ordinary().get(set));
            }
        }
        return some;
    }
}
