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
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.timeline.Evaluation;
import org.shouhu.detection.timeline.ParaphraseMeasures;
import org.shouhu.detection.timeline.Paraphrases;
import org.shouhu.detection.timeline.Played;
import org.shouhu.detection.timeline.TimelineMeasures;
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

    /** The sets written to measure: disguised texts by class, and the same things said by different people. */
    public void writtenSets() throws IOException {
        report.title("Disguised texts and their harmless twins, by class, at CONCERN or above");
        report.groupHeading("class");
        groups("evasion", WrittenSets.evasion());
        report.title("The same things said by different people, at CONCERN or above");
        report.groupHeading("who");
        groups("fairness", WrittenSets.fairness());
    }

    private void groups(String kind, Map<String, List<Sample>> groups) {
        List<Sample> all = new ArrayList<>();
        groups.forEach((name, samples) -> {
            report.group(kind, GroupMeasures.of(name, samples, answers(samples)));
            all.addAll(samples);
        });
        report.group(kind, GroupMeasures.of("all", all, answers(all)));
    }

    private Answers answers(List<Sample> samples) {
        return Answers.to(new LabelledSet("", Language.CHINESE, samples), Scorer.of(detector));
    }

    /** The written timelines, played through the persons' side: how early the alerts come. */
    public void timelines() {
        TimelineMeasures measures =
                TimelineMeasures.of(new Evaluation(new PersonLogic(detector, Policy.shipped())).timelines());
        report.title("Written timelines, played through the persons' side (more: ./shouhu eval timelines)");
        report.line("  in danger, alerted in time at the expected band: %d of %d", measures.inTime(), measures.risk());
        report.line("  harmless twins without an alert: %d of %d", measures.quiet(), measures.harmless());
        report.line(
                "  ERDE_5 %.3f, ERDE_50 %.3f, latency-weighted F1 %.3f",
                measures.erde5(), measures.erde50(), measures.latencyWeightedF1());
        report.put("timelines", measures);
    }

    /** The decisive messages of the reference episodes in words that trained nothing, played through the persons' side. */
    public void paraphrases() {
        PersonLogic logic = new PersonLogic(detector, Policy.shipped());
        List<Played> all = new ArrayList<>();
        report.title("Decisive messages and their harmless twins in words that trained nothing: the alerts");
        report.paraphraseHeading();
        Paraphrases.all().forEach((episode, stories) -> {
            List<Played> played =
                    stories.stream().map(story -> Played.of(story, logic)).toList();
            report.paraphrases(ParaphraseMeasures.of(episode, played));
            all.addAll(played);
        });
        report.paraphrases(ParaphraseMeasures.of("all", all));
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
