package dev.bandstand.kit.selftest.server;

import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A small server that passes calls on to a mock, the control API included. */
final class RewritingProxy {

    private static final String CONTROL = "/__bandstand";

    /** Headers that belong to a connection and not to a message, or that the client sets by itself. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "accept-encoding", "date");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI behind;

    private RewritingProxy(URI behind) {
        this.behind = behind;
    }

    /** A mock behind the rewrite; closing it closes both. */
    static RunningServer of(MockServer mock, AnswerRewrite rewrite) {
        if (rewrite.equals(AnswerRewrite.NONE)) {
            return RunningServer.of(mock);
        }
        RewritingProxy proxy = new RewritingProxy(mock.address());
        Function<Ask, Reply> rewritten = rewrite.over(mock, proxy::pass);
        SmallServer front =
                SmallServer.answering(ask -> ask.target().startsWith(CONTROL) ? proxy.pass(ask) : rewritten.apply(ask));
        return RunningServer.of(front.address(), () -> {
            front.close();
            proxy.client.close();
            mock.close();
        });
    }

    private Reply pass(Ask ask) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(behind.resolve(ask.target())).method(ask.method(), body(ask));
            ask.headers().forEach((name, values) -> {
                if (!ofTheConnection(name)) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            return reply(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException lost) {
            return Reply.NONE;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return Reply.NONE;
        }
    }

    private static HttpRequest.BodyPublisher body(Ask ask) {
        return ask.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(ask.body());
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .filter(header -> !ofTheConnection(header.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().getFirst()));
        return new Reply(response.statusCode(), headers, response.body(), false);
    }

    private static boolean ofTheConnection(String header) {
        return OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }
}
