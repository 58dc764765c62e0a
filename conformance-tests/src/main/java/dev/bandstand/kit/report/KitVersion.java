package dev.bandstand.kit.report;

import java.util.Optional;

/** Which kit this is. */
public final class KitVersion {

    private KitVersion() {}

    /** The version in the jar's manifest, or {@code development} outside of a jar. */
    public static String current() {
        return Optional.ofNullable(KitVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
