package dev.bandstand.spec.own;

import java.util.List;
import java.util.Map;

/** The check that judges a rule, and its parameters: {@code judged_by} in a rule file. */
public sealed interface JudgedBy {

    /**
     * The check of a derived rule. The rule of the folder takes its place.
     *
     * @param rule the id of the derived rule
     */
    record Derived(String rule) implements JudgedBy {}

    /**
     * Conditions on single answers.
     *
     * @param operations the operations whose answers are judged
     * @param statuses the status codes of judged answers; empty for every success
     * @param states the states that judged answers report; empty for any
     * @param when conditions by pointer; an answer that does not meet them is not judged
     * @param body conditions by pointer that each judged answer must meet
     * @param headers conditions by header name that each judged answer must meet
     */
    record Answers(
            List<String> operations,
            List<Integer> statuses,
            List<String> states,
            Map<String, Condition> when,
            Map<String, Condition> body,
            Map<String, Condition> headers)
            implements JudgedBy {

        public Answers {
            operations = List.copyOf(operations);
            statuses = List.copyOf(statuses);
            states = List.copyOf(states);
            when = Map.copyOf(when);
            body = Map.copyOf(body);
            headers = Map.copyOf(headers);
        }
    }

    /**
     * Members that keep their value once they have one.
     *
     * @param operations the operations whose answers are compared, for each job
     * @param members pointers into their bodies
     */
    record Keeps(List<String> operations, List<String> members) implements JudgedBy {

        public Keeps {
            operations = List.copyOf(operations);
            members = List.copyOf(members);
        }
    }
}
