package dev.bandstand.kit.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Certificate authorities of a PEM file, trusted besides those of the JVM. */
final class TrustedAuthorities {

    private TrustedAuthorities() {}

    /**
     * TLS that trusts them.
     *
     * @throws UsageError when the file cannot be read or holds no certificate
     */
    static SSLContext in(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> added =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (added.isEmpty()) {
                throw new UsageError("The file %s (--ca) holds no certificate in PEM form.".formatted(file));
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    Stream.concat(added.stream(), usual()).toList()) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory(store).getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UsageError("The file %s (--ca) cannot be read.".formatted(file));
        } catch (GeneralSecurityException e) {
            throw new UsageError(
                    "The file %s (--ca) does not hold certificates in PEM form: %s".formatted(file, e.getMessage()));
        }
    }

    private static Stream<X509Certificate> usual() throws GeneralSecurityException {
        return Stream.of(factory(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()));
    }

    private static TrustManagerFactory factory(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
