package dev.bandstand.kit.oracle.derived;

import java.util.Optional;

/**
 * A call in which a job was changed or seen.
 *
 * @param reported the state that it reported; for a list, that of the job's item
 */
record Event(ModelCall call, Type type, Optional<String> reported) {

    /** The effect of a call on a job. */
    enum Type {
        SUBMIT,
        READ,
        /** It was an item of a list. */
        LISTED,
        COMMAND
    }

    boolean isCommand() {
        return type == Type.COMMAND;
    }

    boolean overlaps(Event other) {
        return call.overlaps(other.call);
    }
}
