package dev.bandstand.kit.replay;

import dev.bandstand.kit.config.UsageError;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends the calls of a recording to a server, one after the other, and compares its answers. */
public final class Replay {

    /** Headers that the client sets by itself or that would change how an answer is packed. */
    private static final Set<String> OWN = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "cookie",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "origin",
            "referer",
            "transfer-encoding",
            "upgrade");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI target;
    private final Map<String, String> headers;
    private final CarriedValues values;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * A replay against a server.
     *
     * @param target its base address
     * @param headers sent with every call, in place of recorded ones
     * @param tag the text that stands for {@code RUN} in the recording
     */
    public Replay(URI target, Map<String, String> headers, String tag) {
        this.target = target;
        this.headers = lowerCase(headers);
        this.values = new CarriedValues(tag);
    }

    /**
     * Sends all calls in order.
     *
     * @throws UsageError when the server cannot be reached
     */
    public ReplayResult run(List<RecordedCall> calls) {
        List<ReplayResult.Compared> compared = new ArrayList<>();
        for (RecordedCall call : calls) {
            RecordedCall.Answer here = sent(call);
            call.answer().ifPresent(recorded -> {
                values.learn(call, AnswerComparison.json(recorded.body()), AnswerComparison.json(here.body()));
                Map<String, String> headers = new LinkedHashMap<>(here.headers());
                headers.replaceAll((name, value) -> values.recorded(value));
                RecordedCall.Answer answer =
                        new RecordedCall.Answer(here.status(), headers, values.recorded(here.body()));
                compared.add(new ReplayResult.Compared(call, AnswerComparison.of(call, recorded, answer)));
            });
        }
        return new ReplayResult(calls.size(), compared);
    }

    private RecordedCall.Answer sent(RecordedCall call) {
        @Nullable String body = call.body() == null ? null : values.sent(call.body());
        String address = target.toString().replaceAll("/+$", "") + values.sent(call.target());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(escaped(address)))
                .timeout(PATIENCE)
                .method(
                        call.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        Map<String, String> all = new LinkedHashMap<>(call.headers());
        all.putAll(headers);
        all.forEach((name, value) -> {
            if (!OWN.contains(name) && !name.startsWith(":")) {
                request.header(name, values.sent(value));
            }
        });
        return answered(call, request.build());
    }

    private RecordedCall.Answer answered(RecordedCall call, HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new LinkedHashMap<>();
            answer.headers().map().forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.getFirst()));
            return new RecordedCall.Answer(answer.statusCode(), headers, answer.body());
        } catch (IOException e) {
            throw new UsageError("Call %s (%s %s) got no answer from %s: %s"
                    .formatted(
                            call.number(),
                            call.method(),
                            call.target(),
                            target,
                            Optional.ofNullable(e.getMessage())
                                    .orElse(e.getClass().getSimpleName())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UsageError("The replay was interrupted.");
        }
    }

    /** An address with the characters escaped that recordings hold raw and no URI may. */
    private static String escaped(String address) {
        StringBuilder legal = new StringBuilder();
        address.codePoints().forEach(each -> {
            if (each > ' ' && each < 127 && "\"<>[\\]^`{|}".indexOf(each) < 0) {
                legal.appendCodePoint(each);
            } else {
                for (byte octet : Character.toString(each).getBytes(StandardCharsets.UTF_8)) {
                    legal.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
                }
            }
        });
        return legal.toString();
    }

    private static Map<String, String> lowerCase(Map<String, String> headers) {
        Map<String, String> lower = new LinkedHashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }
}
