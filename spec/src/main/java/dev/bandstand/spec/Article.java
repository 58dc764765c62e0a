package dev.bandstand.spec;

import java.util.Locale;
import java.util.regex.Pattern;

/** The article of a word that a contract chose. */
public final class Article {

    /** Words that begin with the letter of a vowel and the sound of a consonant: use, unit, euro, one. */
    private static final Pattern CONSONANT = Pattern.compile("(u[^aeiou][aeiou]|eu|one([^a-z]|$)).*");

    private Article() {}

    /** A word with its article, as in the middle of a sentence. */
    public static String with(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean vowel = !lower.isEmpty() && "aeiou".indexOf(lower.charAt(0)) >= 0;
        return (vowel && !CONSONANT.matcher(lower).matches() ? "an " : "a ") + word;
    }

    /** The same at the beginning of a sentence. */
    public static String first(String word) {
        String text = with(word);
        return "A" + text.substring(1);
    }
}
