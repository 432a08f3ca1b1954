package org.shouhu.detection.policy;

import java.util.List;
import java.util.Map;

/** A place in a policy file: its content and where it stands. */
sealed interface Spot {

    /** 1 for the first line. */
    int line();

    /** 1 for the first character. */
    int column();

    record Text(String value, int line, int column) implements Spot {}

    record Sequence(List<Spot> items, int line, int column) implements Spot {}

    /** In the order of the file. */
    record Mapping(Map<Text, Spot> entries, int line, int column) implements Spot {}
}
