package dev.bandstand.kit.har;

/** The reason why an entry of an archive is not judged. */
enum LeftOut {
    FOREIGN("of addresses that the contract does not have"),
    CACHED("answered from a cache of the client"),
    UNREADABLE("that are no calls over HTTP or are damaged"),
    UNKNOWN_CALLER("refused to a caller whose key the archive does not show");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    /** The description of such entries, to follow their number. */
    String words() {
        return words;
    }
}
