package dev.bandstand.mock.nemo.shell;

/** A command uses a word of a shell that is not known here. */
final class Unsupported extends RuntimeException {

    Unsupported(String message) {
        super(message, null, false, false);
    }
}
