package dev.bandstand.mock.cli;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.http.server.Tls;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of HTTPS. */
final class HttpsOptions {

    @Option(
            names = "--https-port",
            paramLabel = "PORT",
            description = "Serve HTTPS too, on this port; 0 for any free one. Without a key store the mock makes a"
                    + " certificate for localhost, which a client has to be told to trust.")
    private @Nullable Integer port;

    @Option(
            names = "--https-keystore",
            paramLabel = "FILE",
            description = "Your private key and certificates for HTTPS, in PKCS 12 or JKS.")
    private @Nullable Path keyStore;

    @Option(names = "--https-keystore-password", paramLabel = "WORD", description = "The password of the key store.")
    private @Nullable String password;

    Optional<Tls> tls() {
        if (port == null) {
            if (keyStore != null) {
                throw new InvalidSetting("A key store is of no use without --https-port.");
            }
            return Optional.empty();
        }
        return Optional.of(new Tls(
                port,
                Optional.ofNullable(keyStore).map(file -> new Tls.KeyStoreFile(file, Objects.toString(password, "")))));
    }
}
