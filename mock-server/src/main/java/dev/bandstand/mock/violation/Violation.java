package dev.bandstand.mock.violation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One way in which a request misses the contract, in the words of pydantic.
 *
 * @param type the kind of fault
 * @param loc where it is, from the part of the request down to the member
 * @param input what was sent there
 * @param ctx the numbers and texts of the message; left out when there are none
 * @param hint what pydantic would not say
 */
public record Violation(
        String type,
        List<Object> loc,
        String msg,
        JsonNode input,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> ctx,
        @JsonIgnore String hint) {

    /** The most violations of one request that are reported. */
    public static final int MOST = 100;

    private static final int MOST_PLACE = 300;

    public Violation {
        loc = loc.stream().map(Quote::of).toList();
        input = Quote.of(input);
        ctx = Map.copyOf(ctx);
    }

    public Violation(String type, List<Object> loc, String msg, JsonNode input, Map<String, Object> ctx) {
        this(type, loc, msg, input, ctx, "");
    }

    /** The same with more to say to those who read sentences. */
    public Violation explained(String more) {
        return new Violation(type, loc, msg, input, ctx, more);
    }

    /** The same, with what was sent as it was sent. */
    public Violation about(JsonNode sent) {
        return new Violation(type, loc, msg, sent, ctx, hint);
    }

    /** A value that the contract's schema lets pass, and its implementation does not. */
    public static Violation of(List<Object> place, String message) {
        return new Violation("value_error", place, "Value error, " + message, NullNode.getInstance(), Map.of());
    }

    /** Stands for those that are not reported one by one. */
    public static Violation more(int number, List<Object> place) {
        return new Violation(
                "more_violations",
                place,
                String.format(Locale.ROOT, "and %d more violations", number),
                NullNode.getInstance(),
                Map.of());
    }

    /** The place and the fault, in one sentence. */
    public String sentence() {
        String place = String.join(".", loc.stream().map(String::valueOf).toList());
        return (place.length() > MOST_PLACE ? place.substring(0, MOST_PLACE) + "..." : place) + ": " + msg + hint;
    }
}
