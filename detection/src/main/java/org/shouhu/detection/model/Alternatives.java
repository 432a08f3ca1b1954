package org.shouhu.detection.model;

import java.util.ArrayList;
import java.util.List;

/** Writes out the alternatives "(a|b)" of a pattern; they may nest. */
final class Alternatives {
    private final String pattern;
    private int position;

    private Alternatives(String pattern) {
        this.pattern = pattern;
    }

    static List<String> expand(String pattern) {
        Alternatives reader = new Alternatives(pattern);
        List<String> all = reader.choice();
        if (reader.position != pattern.length()) {
            throw new IllegalArgumentException("a pattern of the term list has a bracket too many");
        }
        return all;
    }

    private List<String> choice() {
        List<String> all = new ArrayList<>(sequence());
        while (position < pattern.length() && pattern.charAt(position) == '|') {
            position++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<String> sequence() {
        List<String> all = List.of("");
        while (position < pattern.length() && pattern.charAt(position) != '|' && pattern.charAt(position) != ')') {
            List<String> next;
            if (pattern.charAt(position) == '(') {
                position++;
                next = choice();
                if (position >= pattern.length()) {
                    throw new IllegalArgumentException("a pattern of the term list lacks a closing bracket");
                }
                position++;
            } else {
                next = List.of(String.valueOf(pattern.charAt(position)));
                position++;
            }
            all = append(all, next);
        }
        return all;
    }

    private static List<String> append(List<String> heads, List<String> tails) {
        List<String> all = new ArrayList<>(heads.size() * tails.size());
        for (String head : heads) {
            for (String tail : tails) {
                all.add(head + tail);
            }
        }
        return all;
    }
}
