package dev.bandstand.mock.http.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of HTTPS.
 *
 * @param port 0 for any free one
 * @param keys the user's keys; where there are none, a certificate for this machine is made at the start and signed by
 *     itself
 */
public record Tls(int port, Optional<KeyStoreFile> keys) {

    /** A file with a private key and its certificates, in PKCS 12 or JKS. As text it does not tell its password. */
    public record KeyStoreFile(Path file, String password) {

        @Override
        public String toString() {
            return file.toString();
        }
    }
}
