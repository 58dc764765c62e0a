package dev.bandstand.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page as a team would serve it with plain WireMock: by a transformer, and by a stub. */
final class WireMockPages implements ResponseTransformerV2 {

    static final String POLL = "/api/v1/tam/build/{job_id}";
    static final String NEMO = "/apis/jobs/.*";
    static final String STATIC = "/static";

    private static final int JOURNAL = 1000;

    private final byte[] page;

    private WireMockPages(byte[] page) {
        this.page = page;
    }

    @Override
    public String getName() {
        return "page";
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        return Response.Builder.like(response).but().body(page).build();
    }

    /** Arguments: the port, {@code off} or {@code bounded} for the journal, and the file with the page. */
    public static void main(String... args) throws Exception {
        byte[] page = Files.readAllBytes(Path.of(args[2]));
        WireMockConfiguration options = WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(Integer.parseInt(args[0]))
                .stubRequestLoggingDisabled(true)
                .extensions(new WireMockPages(page));
        WireMockServer server =
                new WireMockServer(args[1].equals("off") ? options.disableRequestJournal() : bounded(options));
        server.stubFor(any(urlPathTemplate(POLL)).willReturn(json().withTransformers("page")));
        server.stubFor(any(urlPathMatching(NEMO)).willReturn(json().withTransformers("page")));
        server.stubFor(any(urlPathEqualTo(STATIC)).willReturn(json().withBody(page)));
        server.start();
    }

    private static WireMockConfiguration bounded(WireMockConfiguration options) {
        return options.maxRequestJournalEntries(JOURNAL);
    }

    private static ResponseDefinitionBuilder json() {
        return aResponse().withHeader("Content-Type", "application/json");
    }
}
