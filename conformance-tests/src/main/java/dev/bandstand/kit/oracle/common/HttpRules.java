package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about status lines, headers and encodings of answers. */
public final class HttpRules {

    private static final Pattern MAX_AGE = Pattern.compile("(?:max-age|s-maxage)=\"?([0-9]+)");
    private static final Pattern DATE = Pattern.compile("[A-Z][a-z]{2}, .* GMT");
    private static final int LONG_SECONDS = 60;

    private HttpRules() {}

    /** Documented bodies are labelled as JSON. */
    static Check labelled(String rule, OpenApi document) {
        return labelled(rule, call -> documentedBody(call, document));
    }

    /** Bodies of some operations and status codes are labelled as JSON. */
    static Check labelled(String rule, Set<String> operations, Set<Integer> statuses) {
        return labelled(
                rule, call -> operations.contains(call.exchange.operationId()) && statuses.contains(call.status()));
    }

    private static Check labelled(String rule, Predicate<TracedCall> applies) {
        return new EachCall(rule, applies, call -> {
            String type = call.header("content-type").orElse("missing");
            return mediaType(type).equals("application/json")
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "The Content-Type of a %d is application/json, but is %s",
                            call.status(),
                            type);
        });
    }

    /** A JSON answer is one whole JSON text. */
    static Check whole(String rule, OpenApi document) {
        return new EachCall(
                rule,
                call -> documentedBody(call, document),
                call -> call.body.isMissingNode()
                        ? "A body is exactly one JSON text, but this one cannot be read as such"
                        : "");
    }

    /** UTF-8, and no member twice. */
    static Check clean(String rule, OpenApi document) {
        return new EachCall(rule, call -> documentedBody(call, document), call -> {
            if (replaced(call.text())) {
                return "A body is UTF-8, but holds bytes that are not";
            }
            return call.namesTwice ? "An object names each member once, but one is there twice" : "";
        });
    }

    /** Commands need no body. */
    static Check commandsNeedNoBody(String rule, Set<OperationKind> commands) {
        return new EachCall(
                rule,
                call -> commands.contains(call.act)
                        && call.exchange.request().body() == null
                        && !call.actor().equals("nobody")
                        && !call.notServed(),
                call -> Set.of(400, 411, 415).contains(call.status())
                        ? String.format(
                                Locale.ROOT, "A command needs no body, but one without was answered %d", call.status())
                        : "");
    }

    /** A documented path under another method is refused, with the methods that are allowed. */
    static Check wrongMethods(String rule, OpenApi document) {
        return new EachCall(rule, call -> otherMethod(call, document) && !call.notServed(), call -> {
            if (call.status() != 405) {
                return String.format(
                        Locale.ROOT,
                        "Another method than the documented one is answered 405, but was answered %d",
                        call.status());
            }
            return call.header("allow").isPresent() ? "" : "A 405 names the allowed methods in Allow, but has none";
        });
    }

    /** An answer about an unfinished job is not cached for long. */
    static Check notCached(String rule) {
        return new EachCall(rule, call -> call.poll != null && !call.poll.terminal(), call -> {
            String control = call.header("cache-control").orElse("").toLowerCase(Locale.ROOT);
            Matcher age = MAX_AGE.matcher(control);
            boolean kept = age.find() && Long.parseLong(age.group(1)) > LONG_SECONDS;
            return kept && !control.contains("no-store") && !control.contains("no-cache")
                    ? "A job that has not ended is not to be cached for long, but Cache-Control is " + control
                    : "";
        });
    }

    /** Retry-After can be read by machines. */
    static Check retryAfter(String rule) {
        return new EachCall(rule, call -> call.header("retry-after").isPresent(), call -> {
            String value = call.header("retry-after").orElseThrow();
            return value.matches("[0-9]+") || DATE.matcher(value).matches()
                    ? ""
                    : "Retry-After is a number of seconds or a date, but is " + value;
        });
    }

    /** Nothing leads to another origin, and no command becomes a read. */
    static Check redirects(String rule) {
        return new EachCall(rule, call -> call.status() > 0, call -> {
            boolean redirect = call.status() >= 300 && call.status() < 400 && call.status() != 304;
            if (!redirect) {
                return "";
            }
            String location = call.header("location").orElse("");
            if (absolute(location)) {
                return "No answer leads to another origin, but this one redirects to " + location;
            }
            return call.act.isCommand() && call.status() < 307
                    ? String.format(
                            Locale.ROOT,
                            "No answer turns a command into a read, but this one redirects with %d",
                            call.status())
                    : "";
        });
    }

    /** Parameters and headers that nobody knows are ignored. */
    static Check unknownIsIgnored(String rule, OpenApi document) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(call -> run.ownPoll(call) && odd(call, document) && !call.unavailable())
                        .forEach(call -> findings.judge(
                                rule,
                                call.status() == 200
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "A query parameter that is not documented is ignored, but was answered %d",
                                                call.status()),
                                call)));
    }

    /** True if a query parameter was sent that the contract does not name. */
    public static boolean odd(TracedCall call, OpenApi document) {
        return document.operation(call.exchange.operationId())
                .filter(operation -> call.queryNames()
                        .anyMatch(name -> !operation
                                .parameter(new Place(Place.In.QUERY, name))
                                .isPresent()))
                .isPresent();
    }

    static boolean documentedBody(TracedCall call, OpenApi document) {
        return document.operation(call.exchange.operationId())
                .filter(operation -> operation.response(call.status()).has("content"))
                .isPresent();
    }

    static String mediaType(String contentType) {
        return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    static boolean otherMethod(TracedCall call, OpenApi document) {
        return call.exchange.operationId().isEmpty()
                && document.all().stream().anyMatch(operation -> operation.matches(call.path()))
                && document.all().stream()
                        .noneMatch(operation -> operation
                                        .method()
                                        .equals(call.exchange.request().method())
                                && operation.matches(call.path()));
    }

    private static boolean absolute(String location) {
        try {
            return location.startsWith("//") || URI.create(location).isAbsolute();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /** Stands for bytes that are no UTF-8: U+FFFD in traces of others, the control character SUBSTITUTE in the kit's own. */
    private static boolean replaced(String text) {
        return text.indexOf('\uFFFD') >= 0 || text.indexOf('\u001A') >= 0;
    }
}
