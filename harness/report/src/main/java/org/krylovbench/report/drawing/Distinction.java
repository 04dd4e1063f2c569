package org.krylovbench.report.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What tells labels apart: all of them without the words that they begin with together and the parts, set off by commas, that
 * they end with together.
 *
 * @param shared what they have in common, with a gap where they differ
 * @param labels what is left of each, in their order
 */
public record Distinction(String shared, List<String> labels) {

    private static final String COMMA = ", ";

    public static Distinction of(List<String> labels) {
        if (labels.stream().distinct().count() < 2) {
            return new Distinction("", labels);
        }
        int end = commonEnd(labels);
        List<String> heads =
                labels.stream().map(label -> parts(label, COMMA, 0, end)).toList();
        int start = commonStart(heads);
        String first = labels.get(0);
        String before = String.join(" ", Arrays.asList(first.split(" ")).subList(0, start));
        String after = first.substring(heads.get(0).length());
        String shared = start + end == 0 ? "" : (before + " \u2026" + after).strip();
        return new Distinction(
                shared, heads.stream().map(head -> parts(head, " ", start, 0)).toList());
    }

    /** How many parts all end with; the first part of each is left. */
    private static int commonEnd(List<String> labels) {
        List<List<String>> reversed = labels.stream()
                .map(label -> {
                    List<String> parts = new ArrayList<>(List.of(label.split(COMMA)));
                    Collections.reverse(parts);
                    return parts;
                })
                .toList();
        return common(reversed);
    }

    /** How many words all begin with; the last word of each is left. */
    private static int commonStart(List<String> labels) {
        return common(labels.stream().map(label -> List.of(label.split(" "))).toList());
    }

    private static int common(List<List<String>> lists) {
        int most = lists.stream().mapToInt(List::size).min().orElse(1) - 1;
        int count = 0;
        while (count < most && same(lists, count)) {
            count++;
        }
        return count;
    }

    private static boolean same(List<List<String>> lists, int at) {
        return lists.stream().map(list -> list.get(at)).distinct().count() == 1;
    }

    private static String parts(String label, String separator, int from, int omitted) {
        List<String> parts = List.of(label.split(separator));
        return String.join(separator, parts.subList(from, parts.size() - omitted));
    }
}
