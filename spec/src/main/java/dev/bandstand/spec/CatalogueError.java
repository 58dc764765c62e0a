package dev.bandstand.spec;

import java.util.Locale;

/** A catalogue does not have the documented form; the message is a sentence that names the file and the line. */
public final class CatalogueError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogueError(String message) {
        super(message);
    }

    static CatalogueError at(String file, int line, String sentence) {
        return new CatalogueError(String.format(Locale.ROOT, "%s, line %d: %s", file, line, sentence));
    }
}
