package dev.bandstand.kit.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** The sentences for a connection that is not secure; others need a server and are with the tests of the wire. */
class UnreachableTest {

    private final Unreachable unreachable =
            new Unreachable("api.example:443", HttpSettings.direct(Duration.ofSeconds(1)));

    @Test
    void a_certificate_of_an_unknown_authority_leads_to_the_option_that_names_it() {
        IOException failure = new SSLHandshakeException("handshake failed");
        failure.initCause(new CertPathBuilderException("unable to find valid certification path to requested target"));

        assertThat(unreachable.reason(failure))
                .isEqualTo("the certificate of api.example:443 is not trusted (unable to find valid certification path"
                        + " to requested target); name the authority that issued it with --ca FILE");
    }

    @Test
    void a_server_without_tls_leads_to_the_other_scheme() {
        assertThat(unreachable.reason(
                        new SSLException("Unsupported or unrecognized SSL message, plaintext connection?")))
                .contains("does not speak TLS", "http:");
    }
}
