package org.shouhu.detection.eval;

import java.util.List;

/** Texts of one source whose answers are known. */
record LabelledSet(String name, Language language, List<Sample> samples) {
    LabelledSet {
        samples = List.copyOf(samples);
    }
}
