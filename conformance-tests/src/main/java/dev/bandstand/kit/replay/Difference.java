package dev.bandstand.kit.replay;

/**
 * A place at which an answer is not the recorded one.
 *
 * @param part {@code status}, {@code body}, or {@code header NAME}
 * @param place where in the body, as a JSON pointer; empty for the whole part
 * @param recorded what was recorded there, ids and moments masked
 * @param here what this server answered
 */
public record Difference(RecordedCall call, String part, String place, String recorded, String here) {

    /** The difference as one line. */
    public String sentence() {
        return "%s%s: recorded %s, here %s".formatted(part, place.isEmpty() ? "" : " " + place, recorded, here);
    }
}
