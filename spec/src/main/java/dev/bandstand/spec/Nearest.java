package dev.bandstand.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
public final class Nearest {

    private Nearest() {}

    /** The word with the fewest letters to be changed, if these are not more than half of them. */
    public static Optional<String> to(String written, Collection<String> words) {
        return closest(written, words)
                .filter(word -> distance(written, word) * 2 <= Math.max(word.length(), written.length()));
    }

    /** The word with the fewest letters to be changed, however many these are; empty only without words. */
    public static Optional<String> closest(String written, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A statement as a sentence that asks if another word was meant; it ends with a full stop when no word is near. */
    public static String sentence(String statement, String written, Collection<String> words) {
        String hint = hint(written, words);
        return statement + (hint.isEmpty() ? "." : hint);
    }

    /** The end of a sentence that asks if another word was meant, with which it must end; empty when no word is near. */
    public static String hint(String written, Collection<String> words) {
        return to(written, words).map("; did you mean %s?"::formatted).orElse("");
    }

    /** The number of letters to add, leave out or replace to get from one word to another. */
    public static int distance(String from, String to) {
        String one = from.toLowerCase(Locale.ROOT);
        String other = to.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
