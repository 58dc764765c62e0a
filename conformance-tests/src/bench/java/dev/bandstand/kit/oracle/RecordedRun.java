package dev.bandstand.kit.oracle;

import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.mock.MockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The traffic of a client that watches a build from its submission to its last page. */
final class RecordedRun {

    private static final String KEY = "alice";
    private static final String SUBMIT = "/api/v1/tam/build";
    private static final String QUERY = "{\"query\": \"CRM software for dentists\"}";
    private static final Pattern JOB = Pattern.compile("\"job_id\":\"([^\"]+)\"");
    private static final int POLLS = 60;
    private static final int PAGES = 219;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Entry> entries = new ArrayList<>();
    private final URI address;

    private RecordedRun(URI address) {
        this.address = address;
    }

    static Trace ofOneBuild() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            mock.world(KEY).clock().freeze();
            RecordedRun run = new RecordedRun(mock.address());
            String job = run.submit();
            for (int poll = 0; poll < POLLS; poll++) {
                mock.world(KEY).clock().advance(Duration.ofSeconds(1));
                run.send("GET", SUBMIT + "/" + job, null, "pollTamBuild", job);
            }
            for (int page = 0; page < PAGES; page++) {
                run.send(
                        "GET",
                        String.format(Locale.ROOT, "%s/%s?cursor=page_%04d", SUBMIT, job, page),
                        null,
                        "pollTamBuild",
                        job);
            }
            return new Trace(new TraceContext("openfunnel-tam", OptionalInt.of(1)), run.entries);
        }
    }

    private String submit() {
        Matcher id = JOB.matcher(send("POST", SUBMIT, QUERY, "submitTamBuild", null));
        if (!id.find()) {
            throw new IllegalStateException("The mock gave no job.");
        }
        return id.group(1);
    }

    private String send(String method, String target, @Nullable String body, String operationId, @Nullable String job) {
        Instant sent = Instant.now();
        HttpResponse<String> answer = client.sendAsync(
                        HttpRequest.newBuilder(address.resolve(target))
                                .header("X-API-Key", KEY)
                                .header("Content-Type", "application/json")
                                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .join();
        entries.add(new Exchange(
                entries.size() + 1,
                "watching",
                KEY,
                operationId,
                job,
                new Exchange.Request(method, target, Map.of("X-API-Key", KEY), body),
                new Answered(answer.statusCode(), answer.headers().map(), answer.body()),
                sent,
                Instant.now()));
        return answer.body();
    }
}
