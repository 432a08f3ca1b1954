package org.shouhu.detection.train;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Turn;

/**
 * A text with what is known about it.
 *
 * @param previous the turns before it, oldest first
 * @param product what the talk is about, empty when not known
 * @param band the band it deserves, empty when the source does not say
 * @param facets the facets it expresses, as far as the source says
 * @param labelled whether the facets are complete, so that the others are known to be absent
 * @param clear how clearly it expresses risk, 0..1: the target of the risk score
 * @param weight how much it counts in training
 * @param source name of the file that it comes from
 * @param channel where it would be written, such as chat or search; empty when not known
 * @param voice who would write it; empty when not known
 */
public record LabelledText(
        String text,
        List<Turn> previous,
        String product,
        Optional<Band> band,
        Set<Facet> facets,
        boolean labelled,
        double clear,
        double weight,
        String source,
        String channel,
        String voice) {

    public LabelledText {
        previous = List.copyOf(previous);
        facets = Set.copyOf(facets);
    }

    LabelledText weighing(double otherWeight) {
        return new LabelledText(
                text, previous, product, band, facets, labelled, clear, otherWeight, source, channel, voice);
    }

    @Override
    public String toString() {
        return "LabelledText[source=" + source + ", text=[withheld]]";
    }
}
