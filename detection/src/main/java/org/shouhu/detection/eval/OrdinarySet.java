package org.shouhu.detection.eval;

import java.util.List;

/** Texts of one source that are taken to be ordinary; a few of a large source may not be. */
record OrdinarySet(String name, Language language, List<String> texts) {
    OrdinarySet {
        texts = List.copyOf(texts);
    }
}
