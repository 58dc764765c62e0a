package dev.bandstand.spec.draft;

import dev.bandstand.spec.contract.OpenApi.Operation;

/** Paths of operations without what tells nothing of the jobs: versions of single paths, and a slash at the end. */
final class DraftPaths {

    private DraftPaths() {}

    /** A path to compare with another one. */
    static String plain(Operation operation) {
        return operation
                .path()
                .replaceAll("/v\\d+(?=/)", "")
                .replaceAll("(?<=.)/$", "")
                .replaceAll("\\{[^}]*}", "{}");
    }

    /** The path under which the things of an operation on one of them are listed. */
    static String collection(Operation observe) {
        String path = plain(observe);
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** True for an operation on the thing that another one reads, or on a part of it. */
    static boolean isBelow(Operation operation, Operation observe) {
        return plain(operation).startsWith(plain(observe));
    }
}
