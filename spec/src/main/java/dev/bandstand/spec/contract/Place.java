package dev.bandstand.spec.contract;

import java.util.Locale;

/**
 * A place in a request or an answer.
 *
 * @param in the part of the message
 * @param name the parameter or header; for a body, a JSON pointer
 */
public record Place(In in, String name) {

    /** The parts of a message. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        BODY,
        /** A URL in the body; what counts is a part of that URL. */
        URL;

        /** The word for it in {@code job.yaml} and in OpenAPI documents. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads the form in which {@code job.yaml} writes it: the part, a blank, the name; a pointer alone is one into the body. */
    static Place parse(String text) {
        if (text.startsWith("/")) {
            return new Place(In.BODY, text);
        }
        String[] parts = text.split(" ", 2);
        return new Place(In.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts.length == 1 ? "" : parts[1].strip());
    }

    /** The form in which {@code job.yaml} has it as a key: a pointer alone for a member of the body. */
    String written() {
        return in == In.BODY ? name : toString();
    }

    @Override
    public String toString() {
        return in.word() + " " + name;
    }
}
