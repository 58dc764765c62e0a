package dev.bandstand.kit.har;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.target.Addresses;
import dev.bandstand.kit.target.MessageForm;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the calls of a contract among the entries of an archive. */
public final class HarReader {

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);
    private static final int MOST_SEEN = 8;

    private final TraceContext setting;
    private final Addresses addresses;
    private final MessageForm form;
    private final String basePath;
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);

    /** @param basePath the part of each path that stands before the paths of the contract; empty for none */
    public HarReader(TraceContext setting, Addresses addresses, MessageForm form, String basePath) {
        this.setting = setting;
        this.addresses = addresses;
        this.form = form;
        this.basePath = basePath.replaceAll("/+$", "");
    }

    private record Call(HarEntry entry, Addresses.Match match) {}

    /** The calls of the contract, in the order of sending. */
    public HarTraffic traffic(List<JsonNode> entries) {
        List<HarEntry> readable = new ArrayList<>();
        List<Call> calls = new ArrayList<>();
        for (JsonNode node : entries) {
            Optional<HarEntry> entry = HarEntry.of(node);
            entry.ifPresent(readable::add);
            Optional<Addresses.Match> match = entry.flatMap(this::match);
            if (entry.isEmpty()) {
                leave(LeftOut.UNREADABLE);
            } else if (match.isEmpty()) {
                leave(LeftOut.FOREIGN);
            } else if (HarEntry.cached(node)) {
                leave(LeftOut.CACHED);
            } else {
                calls.add(new Call(entry.get(), match.get()));
            }
        }
        calls.sort(Comparator.comparing((Call call) -> call.entry().sent()));
        return traffic(calls, readable);
    }

    private HarTraffic traffic(List<Call> calls, List<HarEntry> readable) {
        HarKeys keys = new HarKeys(
                form.caller(),
                calls.stream().map(call -> call.entry().request()).toList());
        List<Entry> exchanges = new ArrayList<>();
        for (Call call : calls) {
            Exchange exchange = exchange(exchanges.size() + 1, call, keys);
            if (keys.known() || !callerMatters(exchange)) {
                exchanges.add(exchange);
            } else {
                leave(LeftOut.UNKNOWN_CALLER);
            }
        }
        return new HarTraffic(new Trace(setting, exchanges), notes(exchanges, keys, calls, readable));
    }

    /** A refusal may be right for one caller and wrong for another, and each has a balance of its own. */
    private boolean callerMatters(Exchange exchange) {
        return REFUSALS.contains(exchange.status()) || form.isPersonal(exchange.operationId());
    }

    private List<String> notes(List<Entry> exchanges, HarKeys keys, List<Call> calls, List<HarEntry> readable) {
        List<String> notes = new ArrayList<>();
        leftOut.forEach(
                (why, count) -> notes.add(String.format(Locale.ROOT, "%d entries left out: %s.", count, why.words())));
        long unknown = exchanges.stream()
                .map(Exchange.class::cast)
                .filter(exchange -> exchange.reply() instanceof Exchange.NoAnswer)
                .count();
        if (unknown > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%d calls have no body or no answer in the archive; what they said is unknown.",
                    unknown));
        }
        if (!calls.isEmpty() && !keys.known()) {
            notes.add("The archive shows no API keys (%s), so nothing that depends on the caller is judged."
                    .formatted(form.caller().name()));
        }
        if (calls.isEmpty()) {
            notes.addAll(seen(readable));
        }
        return notes;
    }

    /** Describes the entries when none is a call of the contract, and suggests a base path. */
    private List<String> seen(List<HarEntry> readable) {
        List<String> notes = new ArrayList<>();
        Map<String, Long> paths = readable.stream()
                .collect(Collectors.groupingBy(
                        entry -> "%s %s%s"
                                .formatted(
                                        entry.method(),
                                        entry.uri().getHost(),
                                        entry.uri().getRawPath()),
                        Collectors.counting()));
        paths.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SEEN)
                .forEach(path ->
                        notes.add(String.format(Locale.ROOT, "Seen: %s (%d times)", path.getKey(), path.getValue())));
        readable.stream()
                .flatMap(entry -> below(entry).stream())
                .findFirst()
                .ifPresent(base -> notes.add("Below %s there are calls of the contract: judge them with --base-path %s."
                        .formatted(base, base)));
        return notes;
    }

    private Optional<String> below(HarEntry entry) {
        String path = entry.uri().getRawPath();
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (match(entry, path.substring(slash)).isPresent()) {
                return Optional.of(path.substring(0, slash));
            }
        }
        return Optional.empty();
    }

    private Optional<Addresses.Match> match(HarEntry entry) {
        String path = entry.uri().getRawPath();
        return path.startsWith(basePath) ? match(entry, path.substring(basePath.length())) : Optional.empty();
    }

    private Optional<Addresses.Match> match(HarEntry entry, String path) {
        return addresses.match(new Exchange.Request(entry.method(), path + query(entry), Map.of(), entry.body()));
    }

    private static String query(HarEntry entry) {
        return entry.uri().getRawQuery() == null ? "" : "?" + entry.uri().getRawQuery();
    }

    private void leave(LeftOut why) {
        leftOut.merge(why, 1, Integer::sum);
    }

    private Exchange exchange(int number, Call call, HarKeys keys) {
        HarEntry entry = call.entry();
        Map<String, String> headers = entry.headers();
        Exchange.Reply reply = entry.reply();
        String query = query(entry);
        String actor = keys.actor(headers, query);
        return new Exchange(
                number,
                "",
                actor,
                call.match().operationId(),
                form.jobParameters().stream()
                        .filter(call.match().parameters()::containsKey)
                        .map(call.match().parameters()::get)
                        .findFirst()
                        .or(() -> created(call, reply))
                        .orElse(null),
                new Exchange.Request(
                        entry.method(),
                        entry.uri().getRawPath().substring(basePath.length()) + keys.redactedQuery(query),
                        keys.redacted(headers),
                        entry.body()),
                reply,
                entry.sent(),
                entry.sent().plus(entry.took()));
    }

    private Optional<String> created(Call call, Exchange.Reply reply) {
        return reply instanceof Exchange.Answered answered
                ? form.job(call.match().operationId(), answered)
                : Optional.empty();
    }
}
