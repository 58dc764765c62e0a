package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The error answers of a contract.
 *
 * @param style the form
 * @param mediaType the media type of their bodies
 * @param body the template of a body; null unless the style is {@link Style#TEMPLATE}
 * @param answers each kind of error
 * @param lists the codes whose bodies list what is wrong with a request, as FastAPI does, where the style is its own
 */
public record ErrorModel(
        Style style, String mediaType, @Nullable JsonNode body, Map<Kind, ErrorAnswer> answers, Set<Integer> lists) {

    public ErrorModel {
        lists = Set.copyOf(lists);
        answers = Map.copyOf(new EnumMap<>(answers));
    }

    /** The answer for a kind of error. */
    public ErrorAnswer answer(Kind kind) {
        ErrorAnswer answer = answers.get(kind);
        if (answer == null) {
            throw new IllegalStateException("The reader of job.yaml leaves out no kind of error, but did " + kind);
        }
        return answer;
    }

    /** The forms. */
    public enum Style {
        /** {@code {"detail": ...}}, a text or a list. */
        FASTAPI,
        /** RFC 9457. */
        PROBLEM,
        /** As the template says. */
        TEMPLATE
    }

    /** The kinds of errors that a job API has. */
    public enum Kind {
        /** There is no such job, or it is another caller's. */
        MISSING,
        /** The state of the job does not allow the command. */
        REFUSED,
        /** The job that a submit names exists. */
        TAKEN,
        /** A submit has the key of another one. */
        REUSED,
        /** The request does not have the documented form. */
        INVALID,
        /** The caller is not named. */
        UNAUTHORIZED,
        /** Any other error, whose code the server around the contract chooses. */
        OTHER
    }

    /**
     * One kind of error.
     *
     * @param status the status code; where a policy decides, its default
     * @param policy the policy that decides the status code, if one does
     * @param message a template
     * @param members what the template of the body can refer to beside {@code $status} and {@code $message}; each a template
     * @param inStates the answers of states that have one of their own
     */
    public record ErrorAnswer(
            int status,
            Optional<String> policy,
            String message,
            Map<String, JsonNode> members,
            Map<String, ErrorAnswer> inStates) {

        public ErrorAnswer {
            members = Map.copyOf(members);
            inStates = Map.copyOf(inStates);
        }

        /** The answer about a job in a state. */
        public ErrorAnswer in(String state) {
            return inStates.getOrDefault(state, this);
        }
    }
}
