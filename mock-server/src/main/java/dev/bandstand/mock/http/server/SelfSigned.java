package dev.bandstand.mock.http.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.wildfly.security.x500.GeneralName;
import org.wildfly.security.x500.cert.SelfSignedX509CertificateAndSigningKey;
import org.wildfly.security.x500.cert.SubjectAlternativeNamesExtension;

/** A key and a certificate for this machine that nobody has to prepare, and nobody trusts unasked. */
final class SelfSigned {

    private static final Duration EARLIER = Duration.ofDays(1);
    private static final Duration LATER = Duration.ofDays(365);
    private static final int BITS = 256;

    private SelfSigned() {}

    /** Makes them; the key is protected by the password. */
    static KeyStore keys(Instant now, char[] password) {
        try {
            SelfSignedX509CertificateAndSigningKey made = made(now.atZone(ZoneOffset.UTC));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, password);
            keys.setKeyEntry(
                    "bandstand", made.getSigningKey(), password, new X509Certificate[] {made.getSelfSignedCertificate()
                    });
            return keys;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("This Java cannot make a certificate", impossible);
        }
    }

    private static SelfSignedX509CertificateAndSigningKey made(ZonedDateTime now) throws UnknownHostException {
        return SelfSignedX509CertificateAndSigningKey.builder()
                .setDn(new X500Principal("CN=localhost, O=Bandstand"))
                .setKeyAlgorithmName("EC")
                .setKeySize(BITS)
                .setSignatureAlgorithmName("SHA256withECDSA")
                .setNotValidBefore(now.minus(EARLIER))
                .setNotValidAfter(now.plus(LATER))
                .addExtension(new SubjectAlternativeNamesExtension(
                        false, List.of(new GeneralName.DNSName("localhost"), address("127.0.0.1"), address("::1"))))
                .build();
    }

    private static GeneralName address(String literal) throws UnknownHostException {
        return new GeneralName.IPAddress(InetAddress.getByName(literal).getAddress());
    }
}
