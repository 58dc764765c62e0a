package dev.bandstand.kit.job;

import dev.bandstand.spec.contract.OperationKind;
import java.util.Locale;

/** A command to a job. */
public enum Command {
    PAUSE,
    RESUME,
    CANCEL;

    /** The kind of its operation. */
    OperationKind kind() {
        return OperationKind.valueOf(name());
    }

    /** As it is written in a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
