package dev.bandstand.mock.http.exchange;

import dev.bandstand.contract.Answer;
import dev.bandstand.mock.bytes.Chunks;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.Api.ErrorStyle;
import dev.bandstand.mock.message.Header;
import dev.bandstand.mock.message.RawResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer that is ready to be sent.
 *
 * @param delay how long it is held back, in real time
 * @param whenGone is run when the client has closed the connection before the answer was sent
 */
public record Outgoing(int status, List<Header> headers, Chunks body, Duration delay, Runnable whenGone) {

    private static final List<Header> JSON = List.of(new Header("Content-Type", "application/json"));
    private static final List<Header> PROBLEM = List.of(new Header("Content-Type", "application/problem+json"));
    private static final List<Header> BYTES = List.of(new Header("Content-Type", "application/octet-stream"));

    /** Stands where a status stands, for an answer that never arrives. */
    public static final int CUT = 0;

    public Outgoing(int status, List<Header> headers, Chunks body) {
        this(status, headers, body, Duration.ZERO, () -> {});
    }

    public static Outgoing of(Answer answer, ErrorStyle style) {
        Object body = answer.body();
        if (body == null) {
            return new Outgoing(answer.status(), headers(List.of(), answer), new Chunks());
        }
        if (body instanceof byte[] bytes) {
            return new Outgoing(answer.status(), headers(BYTES, answer), Chunks.of(bytes));
        }
        boolean problem = style.equals(ErrorStyle.PROBLEM) && answer.status() >= 400;
        return new Outgoing(answer.status(), headers(problem ? PROBLEM : JSON, answer), json(body));
    }

    /** The usual headers, and those of the answer in their place or beside them. */
    private static List<Header> headers(List<Header> usual, Answer answer) {
        Map<String, String> own = answer.headers();
        if (own.isEmpty()) {
            return usual;
        }
        List<Header> all = new ArrayList<>();
        own.forEach((name, value) -> all.add(new Header(name, value)));
        usual.stream()
                .filter(each -> own.keySet().stream().noneMatch(each.name()::equalsIgnoreCase))
                .forEach(all::add);
        return all;
    }

    public static Outgoing of(RawResponse answer) {
        return new Outgoing(answer.status(), answer.headers(), Chunks.of(answer.body()));
    }

    /** The same, held back for a while. */
    public Outgoing after(Duration time) {
        return new Outgoing(status, headers, body, delay.plus(time), whenGone);
    }

    /** The same, with something to do when the client is gone before it is sent. */
    public Outgoing whenGone(Runnable action) {
        return new Outgoing(status, headers, body, delay, action);
    }

    /** In its place the connection is reset. */
    public Outgoing cut() {
        return new Outgoing(CUT, List.of(), new Chunks(), delay, whenGone);
    }

    public RawResponse wireAnswer() {
        return new RawResponse(status, headers, body.bytes());
    }

    private static Chunks json(Object value) {
        Chunks chunks = new Chunks();
        try {
            JsonCodec.MAPPER.writeValue(chunks, value);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
        return chunks;
    }
}
