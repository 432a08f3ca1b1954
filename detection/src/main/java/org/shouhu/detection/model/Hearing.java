package org.shouhu.detection.model;

/**
 * How texts of one script are heard.
 *
 * @param first scale of the words alone
 * @param second listens to what some of them mean
 */
public record Hearing(Scale first, SecondHearing second) {

    /** The same with the cuts of another: for a script of which too few ordinary texts are at hand to set them on. */
    public Hearing withCutsOf(Hearing other) {
        return new Hearing(
                first.with(other.first.cuts()),
                new SecondHearing(
                        second.listener(),
                        second.door(),
                        second.scale().with(other.second.scale().cuts())));
    }
}
