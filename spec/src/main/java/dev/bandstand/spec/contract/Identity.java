package dev.bandstand.spec.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The way in which a contract names a job.
 *
 * @param returned where an answer holds the id; the first place that has one counts. A value with a slash is a URL, which
 *     holds the id where the path of the observe operation has its parameter
 * @param sent where a request names the job; an operation uses the place that it has
 * @param form what ids look like: text with {@code {uuid}}, {@code {hex:N}} or {@code {number}}
 * @param unknown an id that no job has
 * @param chosen where a submit names the job that it asks for; empty where the server names it
 * @param taken the answer to a submit with the id of a job that there is
 * @param key where a submit has a key with which it can be repeated; empty where each submit makes a job
 */
public record Identity(
        List<Place> returned,
        List<Place> sent,
        String form,
        String unknown,
        Optional<Place> chosen,
        Taken taken,
        Optional<Place> key) {

    /** The answers to a submit that names a job which exists. */
    public enum Taken {
        /** It is refused. */
        REFUSE,
        /** It tells how that job stands, and changes nothing. */
        SAME
    }

    private static final Pattern TOKEN = Pattern.compile("\\{(uuid|number|hex:(\\d{1,2}))}");
    private static final int UUID_DIGITS = 32;

    public Identity {
        returned = List.copyOf(returned);
        sent = List.copyOf(sent);
    }

    /** The member at the top of a body that holds the id, if one does. */
    public Optional<String> bodyMember() {
        return returned.stream()
                .filter(place -> place.in() == Place.In.BODY)
                .map(place -> place.name().substring(1))
                .filter(member -> !member.contains("/"))
                .findFirst();
    }

    /** Ids of a form, which the server makes. */
    public static Identity of(String form) {
        return new Identity(List.of(), List.of(), form, "", Optional.empty(), Taken.REFUSE, Optional.empty());
    }

    /** The same without a choice of the caller. */
    public Identity madeByServer() {
        return new Identity(returned, sent, form, unknown, Optional.empty(), taken, key);
    }

    /** The same without keys of submits. */
    public Identity withoutKey() {
        return new Identity(returned, sent, form, unknown, chosen, taken, Optional.empty());
    }

    /** The same with another answer to a submit with a taken id. */
    public Identity with(Taken other) {
        return new Identity(returned, sent, form, unknown, chosen, other, key);
    }

    /** True when callers name their jobs, and a submit with the id of a job that there is must be refused. */
    public boolean refusesTaken() {
        return chosen.isPresent() && taken == Taken.REFUSE;
    }

    /** True when callers name their jobs, and a submit with the id of a job that there is tells how it stands. */
    public boolean repeatsTaken() {
        return chosen.isPresent() && taken == Taken.SAME;
    }

    /** The errors of submits that ask for a job which there is. */
    public Set<ErrorModel.Kind> errors() {
        Set<ErrorModel.Kind> kinds = EnumSet.noneOf(ErrorModel.Kind.class);
        if (refusesTaken()) {
            kinds.add(ErrorModel.Kind.TAKEN);
        }
        if (key.isPresent()) {
            kinds.add(ErrorModel.Kind.REUSED);
        }
        return kinds;
    }

    /** True when ids are whole numbers, also in JSON. */
    public boolean isNumber() {
        return form.equals("{number}");
    }

    /**
     * An id in the documented form.
     *
     * @param uuid where its letters and digits come from
     * @param number the number of the job in its world, from 1
     */
    public String render(String uuid, long number) {
        String digits = uuid.replace("-", "");
        return TOKEN.matcher(form).replaceAll(token -> token(token, uuid, digits, number));
    }

    /** An id in the documented form that the mock never gives out. */
    static String zeros(String form) {
        return of(form).render("0".repeat(8) + "-0000-4000-8000-" + "0".repeat(12), 0);
    }

    private static String token(MatchResult token, String uuid, String digits, long number) {
        return switch (token.group(1)) {
            case "uuid" -> uuid;
            case "number" -> String.valueOf(number);
            default -> digits.repeat(2).substring(0, Math.min(2 * UUID_DIGITS, Integer.parseInt(token.group(2))));
        };
    }
}
