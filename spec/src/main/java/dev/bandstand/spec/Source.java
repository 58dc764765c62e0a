package dev.bandstand.spec;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The source of a rule.
 *
 * @param document the key of a document of the catalogue
 * @param place a JSON pointer into it, or {@code line 50}, or {@code section 9.2.1}
 */
public record Source(String document, String place) {

    /** Reads the form in which catalogues cite: the document's key, a blank, the place. */
    @JsonCreator
    public static Source parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 1) {
            throw new IllegalArgumentException(
                    "\"%s\" does not name a document and, after a blank, a place in it".formatted(text));
        }
        return new Source(text.substring(0, blank), text.substring(blank + 1));
    }

    /** Returns true if the place is a JSON pointer. */
    public boolean isPointer() {
        return place.startsWith("/");
    }

    @Override
    public String toString() {
        return document + " " + place;
    }
}
