package dev.bandstand.kit.report;

/** Short names of public keys. */
final class Fingerprint {

    private Fingerprint() {}

    /**
     * The SHA-256 sum of an encoded key, as {@code openssl pkey -pubin -in FILE -outform DER | sha256sum} writes it.
     */
    static String of(byte[] encoded) {
        return "sha256:" + Sum.of(encoded);
    }
}
