package dev.bandstand.kit.oracle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.OperationKind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One exchange with what its answer says. */
public final class TracedCall {

    private static final int PUT_OFF = 429;
    private static final Set<Integer> NOT_SERVED = Set.of(0, PUT_OFF, 502, 503, 504);

    public final Exchange exchange;
    public final OperationKind act;
    public final JsonNode body;
    public final @Nullable JobState state;
    public final @Nullable Poll poll;
    public final int rows;
    public final boolean namesTwice;
    public final List<ContractCheck.Fault> faults;
    private final Caller caller;

    TracedCall(Exchange exchange, OperationKind act, AnswerContent content, Dialect dialect) {
        this.exchange = exchange;
        this.act = act;
        this.body = content.body();
        this.namesTwice = content.namesTwice();
        this.rows = content.companies().size();
        this.faults = content.faults();
        this.caller = dialect.caller();
        String word = JsonFields.text(body, "status");
        this.state = word == null ? null : dialect.state(word).orElse(null);
        this.poll = act == OperationKind.OBSERVE && status() == 200 && state != null
                ? Poll.of(this, state, body, content.companies())
                : null;
    }

    public int number() {
        return exchange.number();
    }

    public String actor() {
        return exchange.actor();
    }

    public String job() {
        return exchange.job() == null ? "" : exchange.job();
    }

    public int status() {
        return exchange.status();
    }

    /** The body as it came; empty when nothing came. */
    public String text() {
        return exchange.reply() instanceof Exchange.Answered answered ? answered.body() : "";
    }

    public boolean accepted() {
        return status() == 200 || status() == 202;
    }

    /** True if the answer says that it was done, with whatever code of success. */
    boolean done() {
        return status() >= 200 && status() < 300;
    }

    /** True if the answer says that it is not to be done. */
    public boolean refused() {
        return notDone() && status() != PUT_OFF;
    }

    /** True if the answer says that nothing was done; it may be that it only has to be sent again. */
    public boolean notDone() {
        return status() >= 400 && status() < 500;
    }

    /** True if its code, or that there is none, says that the service did not get to it. */
    public boolean unavailable() {
        return NOT_SERVED.contains(status());
    }

    /** True if the service did not get to it: no judgement about the contract follows from such an answer. */
    public boolean notServed() {
        return unavailable() || (act == OperationKind.OBSERVE && status() >= 500);
    }

    /** True if it is a command of which nobody knows whether it was carried out. */
    boolean uncertain() {
        return act.isCommand() && !accepted() && !notDone();
    }

    public boolean before(TracedCall other) {
        return number() < other.number() && !exchange.overlaps(other.exchange);
    }

    /** A query parameter, decoded; null when it was not sent. */
    public @Nullable String query(String name) {
        String raw = rawQuery(name);
        return raw == null ? null : URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }

    /** A query parameter as it was sent. */
    public @Nullable String rawQuery(String name) {
        return rawQueries(name).findFirst().orElse(null);
    }

    /** All values of a query parameter that may be sent several times, decoded. */
    public List<String> queries(String name) {
        return rawQueries(name)
                .map(raw -> URLDecoder.decode(raw, StandardCharsets.UTF_8))
                .toList();
    }

    private Stream<String> rawQueries(String name) {
        String query = exchange.request().target().replaceFirst("^[^?]*\\??", "");
        return Stream.of(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1));
    }

    /** The names of the query parameters. */
    public Stream<String> queryNames() {
        String query = exchange.request().target().replaceFirst("^[^?]*\\??", "");
        return query.isEmpty()
                ? Stream.empty()
                : Stream.of(query.split("&", -1)).map(pair -> pair.replaceFirst("=.*", ""));
    }

    /** The path as it was sent. */
    public String path() {
        return exchange.request().target().replaceFirst("\\?.*", "");
    }

    /** The value of a request header, its name in any case; null when it was not sent. */
    public @Nullable String sentHeader(String name) {
        return exchange.request().headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The key as it was sent, or what stands for it in the record; null when the call named no caller. */
    public @Nullable String sentKey() {
        return switch (caller.by()) {
            case HEADER, BASIC -> sentHeader(caller.name());
            case QUERY -> query(caller.name());
            case COOKIE -> cookie(caller.name());
            case NONE -> null;
        };
    }

    /** True if the header of the key was spelt in another way than the contract does. */
    public boolean spellsKeyHeaderOtherwise() {
        return sentHeader(caller.name()) != null
                && !exchange.request().headers().containsKey(caller.name());
    }

    private @Nullable String cookie(String name) {
        String cookies = sentHeader("Cookie");
        return cookies == null
                ? null
                : Stream.of(cookies.split(";"))
                        .map(String::strip)
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .findFirst()
                        .orElse(null);
    }

    /** The headers of the answer, names in lower case; none when nothing came. */
    public Map<String, List<String>> headers() {
        return exchange.reply() instanceof Exchange.Answered answered ? answered.headers() : Map.of();
    }

    /** A header of the answer. */
    public Optional<String> header(String name) {
        return exchange.reply() instanceof Exchange.Answered answered ? answered.header(name) : Optional.empty();
    }
}
