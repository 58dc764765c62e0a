package dev.bandstand.spec;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sentence that a server of the contract has to make true.
 *
 * @param id contract, area and number, such as {@code TAM-PAUS-002}; never used again for another rule
 * @param level how binding it is, in our reading: the sources do not use these words
 * @param basis how the sources support it
 * @param scored whether it counts for the verdict; a rule that does not is run and reported all the same
 * @param profile the claim that it belongs to
 * @param title names the rule in a list
 * @param statement the rule in one sentence, as it stands in a feature
 * @param expect what a scenario expects of it, as the phrase after "Then"
 * @param why what goes wrong for a client when it is broken
 * @param sources where it comes from
 * @param operations the operations of the contract that it speaks of
 * @param judgedBy the checks that judge it; none for a derived rule, whose check has its id
 * @param requires the profiles that must be claimed beside its own before it applies
 * @param ifItFails what to look at in the server when it is broken
 * @param contested the contested point that it touches; null when it touches none
 * @param avoidable how a server can keep the contract and never put it to the test; null when it cannot
 * @param untested why nothing judges it; null when something does
 */
public record Rule(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Level level,
        @JsonProperty(required = true) Basis basis,
        @JsonProperty(required = true) Status status,
        @JsonProperty(required = true) boolean scored,
        @JsonProperty(required = true) String profile,
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String statement,
        @JsonProperty(required = true) String expect,
        @JsonProperty(required = true) String why,
        @JsonProperty(required = true) List<Source> sources,
        @JsonProperty(required = true) List<String> operations,

        @JsonProperty("judged_by") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<RuleCheck> judgedBy,

        List<String> requires,
        @JsonProperty("if_it_fails") List<String> ifItFails,
        @Nullable String contested,
        @Nullable String avoidable,
        @Nullable String untested) {

    /** A word that is a name or an abbreviation: its first letter stays as it is. */
    private static final Pattern NAME = Pattern.compile("[A-Z][a-z0-9]*[A-Z_].*", Pattern.DOTALL);

    public Rule {
        sources = List.copyOf(sources);
        operations = List.copyOf(operations);
        judgedBy = List.copyOf(judgedBy);
        requires = List.copyOf(requires);
        ifItFails = List.copyOf(ifItFails);
    }

    /** A title as the phrase that follows "Then" in a feature. */
    public static String phrase(String title) {
        String plain =
                title.replaceAll("[^A-Za-z0-9 ,:_-]", " ").replaceAll(" +", " ").strip();
        if (plain.isEmpty()) {
            return "the rule holds";
        }
        boolean name = NAME.matcher(plain.split(" ", 2)[0]).matches();
        return name ? plain : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
    }

    /** The middle part of the id, such as {@code PAUS}. */
    public String area() {
        return id.split("-", -1)[1];
    }

    /** The same rule, counted for the verdict. */
    Rule counted() {
        return new Rule(
                id,
                level,
                basis,
                status,
                true,
                profile,
                kind,
                title,
                statement,
                expect,
                why,
                sources,
                operations,
                judgedBy,
                requires,
                ifItFails,
                contested,
                avoidable,
                untested);
    }

    /** The same rule judged as another is: of its profile and kind, about its operations, and with its hints where it has none. */
    public Rule inPlaceOf(Rule other) {
        return new Rule(
                id,
                level,
                basis,
                status,
                scored,
                other.profile(),
                other.kind(),
                title,
                statement,
                expect,
                why.isEmpty() ? other.why() : why,
                sources,
                other.operations(),
                judgedBy,
                other.requires(),
                ifItFails.isEmpty() ? other.ifItFails() : ifItFails,
                contested,
                avoidable == null ? other.avoidable() : avoidable,
                untested);
    }

    /** Returns true if a run has to judge the rule. */
    public boolean judged() {
        return status == Status.ACTIVE && untested == null;
    }

    /** The level of a rule. */
    public enum Level {
        MUST,
        SHOULD,
        MAY
    }

    /** The support that a rule has in its sources. */
    public enum Basis {
        /** They say it. */
        DOCUMENTED,
        /** It follows from what they say. */
        IMPLIED,
        /** It is seen in an example only. */
        EXAMPLE,
        /** They do not say it; HTTP, JSON or good practice do. */
        CONVENTION,
        /** They do not say it; one implementation behaves so. Never scored. */
        OBSERVED
    }

    /** The state of a rule: in force or not. */
    public enum Status {
        ACTIVE,
        /** The sources allow more than one reading: what a server does is reported and never held against it. */
        CONTESTED,
        RETIRED
    }

    /** The kind of observation that a rule needs. */
    public enum Kind {
        /** Any single exchange. */
        EACH,
        /** One prepared situation. */
        EXAMPLE,
        /** The history of a job. */
        TRACE,
        /** A wait with a deadline. */
        EVENTUALLY,
        /** Calls under way at the same time. */
        RACE,
        /** Two jobs, or two keys, compared. */
        RELATION,
        /** A choice that the sources leave to the server. */
        ALTERNATIVES
    }
}
