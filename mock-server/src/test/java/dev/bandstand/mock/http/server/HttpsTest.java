package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.http.check.ServedOperations;
import dev.bandstand.mock.http.server.Tls.KeyStoreFile;
import dev.bandstand.mock.journal.CallListener;
import dev.bandstand.mock.scenario.Scenarios;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.assertj.core.api.AbstractStringAssert;
import org.eclipse.jetty.server.Handler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {

    private static final Handler NO_PAGES = new Handler.Wrapper();

    private static final String PASSWORD = "la-la-la";

    @TempDir
    private Path folder;

    @Test
    void the_same_is_served_in_clear_text_and_encrypted() throws Exception {
        KeyStoreFile keys = keys("own.p12");
        try (HttpServer http = start(new Tls(0, Optional.of(keys)));
                HttpClient client = trusting(keys)) {
            HttpResponse<String> clear = get(client, http.addresses().getFirst());
            HttpResponse<String> encrypted = get(client, http.addresses().getLast());

            assertThat(encrypted.uri().getScheme()).isEqualTo("https");
            assertThat(encrypted.statusCode()).isEqualTo(clear.statusCode()).isEqualTo(404);
            assertThat(encrypted.body()).isEqualTo(clear.body());
        }
    }

    @Test
    void a_client_may_choose_between_http_1_and_2() throws Exception {
        KeyStoreFile keys = keys("own.p12");
        try (HttpServer http = start(new Tls(0, Optional.of(keys)));
                HttpClient client = trusting(keys)) {
            for (HttpClient.Version version : HttpClient.Version.values()) {
                HttpRequest request = HttpRequest.newBuilder(http.addresses().getLast())
                        .version(version)
                        .build();
                assertThat(client.send(request, BodyHandlers.discarding()).version())
                        .isEqualTo(version);
            }
        }
    }

    @Test
    void without_keys_a_certificate_for_this_machine_is_made() throws Exception {
        Instant now = Instant.parse("2026-11-23T12:00:00Z");

        X509Certificate made =
                (X509Certificate) SelfSigned.keys(now, PASSWORD.toCharArray()).getCertificate("bandstand");

        made.verify(made.getPublicKey());
        assertThat(made.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(made.getNotBefore()).isBefore(now);
        assertThat(made.getNotAfter()).isAfter("2027-11-22T00:00:00Z").isBefore("2027-12-01T00:00:00Z");
    }

    @Test
    void a_made_certificate_is_trusted_by_nobody_unasked() throws Exception {
        try (HttpServer http = start(new Tls(0, Optional.empty()));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            assertThatThrownBy(() -> get(client, http.addresses().getLast())).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void keys_that_cannot_be_used_are_told_without_the_password() throws Exception {
        KeyStoreFile right = keys("own.p12");
        Path text = Files.writeString(folder.resolve("notes.txt"), "do re mi");

        assertRefused(new KeyStoreFile(folder.resolve("lost.p12"), PASSWORD))
                .isEqualTo("There is no key store %s.".formatted(folder.resolve("lost.p12")));
        assertRefused(new KeyStoreFile(right.file(), "do-re-mi"))
                .isEqualTo("The password of the key store %s is wrong.".formatted(right.file()));
        assertRefused(new KeyStoreFile(text, PASSWORD))
                .isEqualTo("The file %s is no key store in PKCS 12 or JKS.".formatted(text));
        assertThat(right).hasToString(right.file().toString());
    }

    @Test
    void a_taken_port_is_named_and_the_other_one_is_free_again() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            int free = freePort();
            HttpServerOptions options = options(free, new Tls(taken.getLocalPort(), Optional.empty()));

            assertThatThrownBy(() -> HttpServer.start(options, ServedOperations.of(List.of()), NO_PAGES))
                    .isInstanceOf(CannotListen.class)
                    .hasMessageStartingWith(
                            String.format(Locale.ROOT, "Port %d on 127.0.0.1 is taken.", taken.getLocalPort()));
            HttpServer.start(options(free, new Tls(0, Optional.empty())), ServedOperations.of(List.of()), NO_PAGES)
                    .close();
        }
    }

    private AbstractStringAssert<?> assertRefused(KeyStoreFile keys) {
        return assertThat(catchThrowableOfType(InvalidSetting.class, () -> start(new Tls(0, Optional.of(keys))))
                .getMessage());
    }

    private KeyStoreFile keys(String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            SelfSigned.keys(Instant.now(), PASSWORD.toCharArray()).store(out, PASSWORD.toCharArray());
        }
        return new KeyStoreFile(file, PASSWORD);
    }

    private static HttpClient trusting(KeyStoreFile keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("own", KeyStores.of(keys).getCertificate("bandstand"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static HttpServer start(Tls tls) {
        return HttpServer.start(options(0, tls), ServedOperations.of(List.of()), NO_PAGES);
    }

    private static HttpServerOptions options(int port, Tls tls) {
        return new HttpServerOptions(
                new ListenOptions("127.0.0.1", port, Optional.of(tls)),
                Optional.empty(),
                false,
                CallListener.NONE,
                AccessRules.DEFAULTS,
                Scenarios.shipped());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
