package org.shouhu.desk.policy;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line, with a little of what stays the same around it. */
public final class LineDiff {

    private static final int AROUND = 2;
    /** Cells of the table that is worked out; beyond it the middle counts as replaced as a whole. */
    private static final long MOST_CELLS = 4_000_000;

    private LineDiff() {}

    /** What became of a line. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /** Lines that stayed the same are left out here. */
        GAP
    }

    /**
     * A line of either text.
     *
     * @param before its number in the earlier text from 1, 0 where it is not in it
     * @param after its number in the later text from 1, 0 where it is not in it
     */
    public record Line(Kind kind, int before, int after, String text) {}

    /** The lines that differ and two around each; empty when the texts are the same. */
    public static List<Line> between(String before, String after) {
        List<Line> all = all(before.lines().toList(), after.lines().toList());
        if (all.stream().allMatch(line -> line.kind() == Kind.SAME)) {
            return List.of();
        }
        List<Line> shown = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < all.size(); i++) {
            if (nearChange(all, i)) {
                shown.add(all.get(i));
                gap = false;
            } else if (!gap) {
                shown.add(new Line(Kind.GAP, 0, 0, ""));
                gap = true;
            }
        }
        return shown;
    }

    private static boolean nearChange(List<Line> all, int place) {
        for (int i = Math.max(0, place - AROUND); i <= Math.min(all.size() - 1, place + AROUND); i++) {
            if (all.get(i).kind() != Kind.SAME) {
                return true;
            }
        }
        return false;
    }

    private static List<Line> all(List<String> before, List<String> after) {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            lines.add(new Line(Kind.SAME, i + 1, i + 1, before.get(i)));
        }
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), start, lines);
        for (int i = end; i > 0; i--) {
            int one = before.size() - i;
            lines.add(new Line(Kind.SAME, one + 1, after.size() - i + 1, before.get(one)));
        }
        return lines;
    }

    /** The longest common run of lines, by the textbook's table. */
    private static void middle(List<String> before, List<String> after, int offset, List<Line> lines) {
        boolean tooLarge = (long) before.size() * after.size() > MOST_CELLS;
        int[][] common = new int[before.size() + 1][tooLarge ? 1 : after.size() + 1];
        for (int i = before.size() - 1; i >= 0 && !tooLarge; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size()
                    && j < after.size()
                    && !tooLarge
                    && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Kind.SAME, offset + i + 1, offset + j + 1, before.get(i)));
                i++;
                j++;
            } else if (i < before.size() && (j == after.size() || tooLarge || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.REMOVED, offset + i + 1, 0, before.get(i)));
                i++;
            } else {
                lines.add(new Line(Kind.ADDED, 0, offset + j + 1, after.get(j)));
                j++;
            }
        }
    }
}
