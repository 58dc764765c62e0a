package dev.bandstand.kit.target;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Exchange.NoAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server under judgement. Each call is checked against the contract, sent once, and recorded whatever comes of it. */
public final class HttpTarget {

    /** The number of calls in a row that may stay without an answer before the target counts as gone. */
    private static final int SILENCES = 4;

    private final Wire wire;
    private final Keys keys;
    private final MessageForm form;
    private final ContractCheck check;
    private final Recorder recorder;
    private final InstantSource clock;
    private final StopSignal stop;
    private final AtomicInteger silent = new AtomicInteger();
    private volatile String lastSilence = "";

    /**
     * A target at the other end of a wire.
     *
     * @param stop ends calls that are under way and lets no further ones through
     */
    public HttpTarget(
            Wire wire,
            MessageForm form,
            ContractCheck check,
            Keys keys,
            Recorder recorder,
            InstantSource clock,
            StopSignal stop) {
        stop.whenStopped(wire::abort);
        this.stop = stop;
        this.wire = wire;
        this.keys = keys;
        this.form = form;
        this.check = check;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Sends a call and records what came of it.
     *
     * @param scenario the scenario that it is sent for; empty for none
     * @throws KitFault when the call does not conform to the contract although it should
     * @throws TargetGone when the target has left several calls in a row without an answer
     */
    public Exchange send(Call call, String scenario) {
        refuseFaulty(call);
        stop.check();
        if (silent.get() >= SILENCES) {
            throw new TargetGone(String.format(
                    Locale.ROOT,
                    "The target left %d calls in a row without an answer, the last because: %s.",
                    SILENCES,
                    lastSilence));
        }
        MessageForm.Signed signed = form.sign(call.target(), headers(call), keys.of(call.actor()), false);
        Recorder.Begun begun = recorder.begin(clock);
        try {
            Exchange exchange = exchange(call, signed, begun, scenario);
            recorder.add(exchange);
            return noted(exchange);
        } finally {
            recorder.over(begun);
        }
    }

    /** Counts the calls that were left without an answer. */
    private Exchange noted(Exchange exchange) {
        if (stop.reason().isPresent()) {
            return exchange;
        }
        if (exchange.reply() instanceof NoAnswer none) {
            lastSilence = none.reason();
            silent.incrementAndGet();
        } else {
            silent.set(0);
        }
        return exchange;
    }

    /** Ends the run because no further call makes sense. */
    public TargetGone giveUp(String reason) {
        stop.stop(reason);
        return new TargetGone(reason);
    }

    private void refuseFaulty(Call call) {
        if (call.departure().isPresent() || call.actor() == Actor.NOBODY) {
            return;
        }
        List<ContractCheck.Fault> faults = check.request(request(call));
        if (!faults.isEmpty()) {
            throw new KitFault("The kit was about to send a request that breaks the contract: %s %s: %s"
                    .formatted(call.method(), call.target(), faults.getFirst().message()));
        }
    }

    private Exchange exchange(Call call, MessageForm.Signed signed, Recorder.Begun begun, String scenario) {
        Exchange.Reply reply = wire.send(call.method(), signed.target(), signed.headers(), call.body());
        Instant now = clock.instant();
        Instant received = now.isBefore(begun.sent()) ? begun.sent() : now;
        return new Exchange(
                begun.number(),
                scenario,
                call.actor().traceName(),
                call.operationId(),
                job(call, reply),
                request(call),
                redacted(reply),
                begun.sent(),
                received);
    }

    private Map<String, String> headers(Call call) {
        Map<String, String> headers = new LinkedHashMap<>();
        keys.extra().forEach(headers::put);
        headers.putAll(call.headers());
        if (call.body() != null) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        return headers;
    }

    /** The request as it is recorded, with a placeholder for the key. */
    private Exchange.Request request(Call call) {
        Map<String, String> headers = headers(call);
        headers.replaceAll((name, value) -> redact(value));
        Optional<String> placeholder = keys.of(call.actor()).map(key -> Keys.placeholder(call.actor()));
        MessageForm.Signed shown = form.sign(redact(call.target()), headers, placeholder, true);
        @Nullable String body = call.body() == null ? null : redact(call.body());
        return new Exchange.Request(call.method(), shown.target(), shown.headers(), body);
    }

    private Exchange.Reply redacted(Exchange.Reply reply) {
        return switch (reply) {
            case NoAnswer none -> new NoAnswer(redact(none.reason()));
            case Answered answered -> {
                Map<String, List<String>> headers = new LinkedHashMap<>();
                answered.headers()
                        .forEach((name, values) -> headers.put(
                                name, values.stream().map(this::redact).toList()));
                yield new Answered(answered.status(), headers, kept(redact(answered.body())));
            }
        };
    }

    private String kept(String body) {
        try {
            return recorder.kept(body);
        } catch (TargetGone full) {
            throw giveUp(full.getMessage());
        }
    }

    private String redact(String text) {
        return keys.redact(text);
    }

    private @Nullable String job(Call call, Exchange.Reply reply) {
        if (call.job() != null || !(reply instanceof Answered answered)) {
            return call.job();
        }
        return form.job(call.operationId(), answered).orElse(null);
    }
}
