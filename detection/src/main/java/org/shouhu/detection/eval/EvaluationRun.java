package org.shouhu.detection.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.model.Grading;
import org.shouhu.detection.train.LabelledText;

/** Measures one detector on everything that is at hand and writes one report. */
public final class EvaluationRun {
    private final Detector detector;
    private final Report report;

    /**
     * @param detector what is measured
     * @param out where the table goes
     */
    public EvaluationRun(Detector detector, PrintStream out) {
        this.detector = detector;
        this.report = new Report(out);
        report.put("model", detector.model());
    }

    /** The measures so far, as a tree of what JSON can say. */
    public Map<String, Object> json() {
        return report.json();
    }

    /** The public sets that never train, from the folder that holds {@code evaluate} and {@code train}. */
    public void publicSets(Path folder) throws IOException {
        PublicSets sets = new PublicSets(EvaluationData.of(folder), report);
        sets.answeredBy("model", Scorer.of(detector));
        sets.answeredBy("regexes", new RegexBar());
        sets.report();
    }

    /** The voices of the own corpus that a model of the same making did not hear. */
    public void ownHeldOut(List<LabelledText> own, List<LabelledText> others, int features, Consumer<String> progress) {
        OwnHeldOut heldOut = OwnHeldOut.of(own, others, features, progress);
        List<Sample> samples = heldOut.samples();
        LabelledSet set = new LabelledSet("own-voices-held-back", Language.CHINESE, samples);
        Scorer scorer = Scorer.of(heldOut.detector());
        Answers answers = Answers.to(set, scorer);
        report.title("Voices of the own corpus, by a model trained without them");
        report.classificationHeading();
        report.classification("model", Classification.of(set, answers));
        report.classification("regexes", Classification.of(set, Answers.to(set, new RegexBar())));
        report.title("... by channel and file, at CONCERN or above");
        report.groupHeading("group");
        groups(heldOut, answers, LabelledText::channel);
        groups(heldOut, answers, LabelledText::source);
        report.title("... by facet, heard from " + Grading.HEARD + " upwards");
        report.facetHeading();
        List<Reading> readings = heldOut.texts().stream()
                .map(text -> heldOut.detector().read(OwnHeldOut.utterance(text)))
                .toList();
        for (Facet facet : Facet.values()) {
            List<FacetMeasures.Heard> heard = new ArrayList<>();
            for (int index = 0; index < readings.size(); index++) {
                heard.add(new FacetMeasures.Heard(
                        heldOut.texts().get(index).facets().contains(facet),
                        readings.get(index).strength(facet)));
            }
            report.facet(FacetMeasures.of(facet, heard));
        }
    }

    private void groups(OwnHeldOut heldOut, Answers answers, Function<LabelledText, String> group) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int index = 0; index < heldOut.texts().size(); index++) {
            members.computeIfAbsent(group.apply(heldOut.texts().get(index)), _ -> new ArrayList<>())
                    .add(index);
        }
        List<Sample> samples = heldOut.samples();
        members.forEach((name, indexes) -> report.group(
                "groups",
                GroupMeasures.of(name, indexes.stream().map(samples::get).toList(), answers.some(indexes))));
    }
}
