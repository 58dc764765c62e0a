package dev.bandstand.kit.selftest.server;

/** The keys that the kit has for the servers of the self-test. */
public final class ServerKeys {

    /** The key of the owner of the jobs. */
    public static final String OWNER = "of_alice_7f3a";

    /** The other key. */
    public static final String STRANGER = "of_bob_91c2";

    private ServerKeys() {}
}
