package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The way in which the body of an answer tells the state of a job. */
public sealed interface StatusForm {

    /** Stands for any value but null, where a state is told by members. */
    String ANY = "$any";

    /** Stands for null, and for a member that is not there. */
    String NONE = "$none";

    /** The state that a body tells; empty when it tells none. It may be a word that the contract does not have. */
    Optional<String> state(JsonNode body);

    /** The values that tell a state, by JSON pointer; null for a member that must have no value. */
    Map<String, JsonNode> members(String state);

    /** The members that must have a value of any kind in a state, as JSON pointers. */
    default Set<String> valued(String state) {
        return Set.of();
    }

    /** The places that tell the state, as JSON pointers. */
    Set<String> pointers();

    /** The same where a job is an item of a list. */
    StatusForm in(Paging paging);

    /** The places in a sentence. */
    default String text() {
        return String.join(", ", pointers());
    }

    /** One member holds the word for the state. */
    record Word(String pointer) implements StatusForm {

        @Override
        public Optional<String> state(JsonNode body) {
            return Optional.ofNullable(body.at(pointer).textValue());
        }

        @Override
        public Map<String, JsonNode> members(String state) {
            return Map.of(pointer, JsonNodeFactory.instance.textNode(state));
        }

        @Override
        public Set<String> pointers() {
            return Set.of(pointer);
        }

        @Override
        public StatusForm in(Paging paging) {
            return new Word(paging.inItem(pointer));
        }
    }

    /**
     * The values of several members tell the state, such as {@code done} and {@code error}.
     *
     * @param states by state, in the order in which they are tried: the value of each member, {@link #ANY} or {@link #NONE}
     */
    record Members(Map<String, Map<String, JsonNode>> states) implements StatusForm {

        public Members {
            states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
        }

        @Override
        public Optional<String> state(JsonNode body) {
            return states.entrySet().stream()
                    .filter(each -> each.getValue().entrySet().stream()
                            .allMatch(member -> fits(body.at(member.getKey()), member.getValue())))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private static boolean fits(JsonNode value, JsonNode wanted) {
            boolean none = value.isMissingNode() || value.isNull();
            return switch (wanted.asText()) {
                case ANY -> !none;
                case NONE -> none;
                default -> value.equals(wanted);
            };
        }

        @Override
        public Map<String, JsonNode> members(String state) {
            Map<String, JsonNode> members = new LinkedHashMap<>();
            Map<String, JsonNode> told = states.get(state);
            if (told == null) {
                pointers().forEach(pointer -> members.put(pointer, JsonNodeFactory.instance.textNode(state)));
                return members;
            }
            told.forEach((pointer, value) -> {
                if (!value.asText().equals(ANY)) {
                    members.put(pointer, value.asText().equals(NONE) ? NullNode.getInstance() : value);
                }
            });
            return members;
        }

        @Override
        public Set<String> valued(String state) {
            return states.getOrDefault(state, Map.of()).entrySet().stream()
                    .filter(each -> each.getValue().asText().equals(ANY))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public Set<String> pointers() {
            Set<String> pointers = new LinkedHashSet<>();
            states.values().forEach(members -> pointers.addAll(members.keySet()));
            return pointers;
        }

        @Override
        public StatusForm in(Paging paging) {
            Map<String, Map<String, JsonNode>> inside = new LinkedHashMap<>();
            states.forEach((state, members) -> {
                Map<String, JsonNode> moved = new LinkedHashMap<>();
                members.forEach((pointer, value) -> moved.put(paging.inItem(pointer), value));
                inside.put(state, moved);
            });
            return new Members(inside);
        }

        /** The state that a body with just the members of another is taken for, because it is tried first; empty for none. */
        Optional<String> mistakenFor(String state) {
            return states.keySet().stream()
                    .takeWhile(other -> !other.equals(state))
                    .filter(other -> covers(states.get(other), states.get(state)))
                    .findFirst();
        }

        private static boolean covers(Map<String, JsonNode> earlier, Map<String, JsonNode> later) {
            return earlier.entrySet().stream().allMatch(member -> {
                JsonNode value = later.get(member.getKey());
                return value != null
                        && (value.equals(member.getValue())
                                || (member.getValue().asText().equals(ANY)
                                        && !value.asText().equals(NONE)
                                        && !value.isNull()));
            });
        }
    }
}
