package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * (status, command) to what is decided. A cell says {@code accept}, {@code stay} (nothing changes, yet it is no fault),
 * {@code refuse} (409), or names with a question mark the policy that decides because the contract does not.
 */
record DecisionTable(Map<TamStatus, Map<TamCommand, Cell>> cells) implements CommandDecisions {

    static DecisionTable parse(String text) {
        List<List<String>> lines =
                text.lines().map(line -> List.of(line.strip().split("\\s+"))).toList();
        List<String> header = lines.getFirst();
        Map<TamStatus, Map<TamCommand, Cell>> cells = new EnumMap<>(TamStatus.class);
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<TamCommand, Cell> row = new EnumMap<>(TamCommand.class);
            for (int column = 1; column < header.size(); column++) {
                TamCommand command = TamCommand.of(header.get(column));
                row.put(command, Cell.parse(line.get(column)));
            }
            cells.put(TamStatus.of(line.getFirst()).orElseThrow(), row);
        }
        return new DecisionTable(cells);
    }

    @Override
    public CommandDecision decide(TamJobAt jobAt, TamCommand command) {
        TamStatus status = jobAt.snapshot().status();
        Verb verb = cells.get(status).get(command).verb(jobAt.policies());
        return switch (verb) {
            case ACCEPT -> new CommandDecision.Accept(shownAfter(command));
            case STAY -> new CommandDecision.NoChange(status);
            case REFUSE -> new CommandDecision.Refuse();
        };
    }

    private static TamStatus shownAfter(TamCommand command) {
        return switch (command) {
            case PAUSE -> TamStatus.PAUSING;
            case RESUME -> TamStatus.RUNNING;
            case CANCEL -> TamStatus.CANCELLING;
        };
    }

    /** The words that a cell of the table can contain. */
    enum Verb {
        ACCEPT("accept", "withdraw"),
        STAY("stay", "no-op"),
        REFUSE("refuse", "conflict");

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> words;

        Verb(String... words) {
            this.words = List.of(words);
        }

        static Verb of(String word) {
            return Stream.of(values())
                    .filter(verb -> verb.words.contains(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The decision table cannot say " + word));
        }
    }

    /** A cell of the table. */
    sealed interface Cell {

        Verb verb(Policies policies);

        static Cell parse(String word) {
            return word.startsWith("?")
                    ? new Open(TamPolicy.valueOf(
                            word.substring(1).replace('-', '_').toUpperCase(Locale.ROOT)))
                    : new Fixed(Verb.of(word));
        }
    }

    /** The contract says it. */
    record Fixed(Verb decided) implements Cell {

        @Override
        public Verb verb(Policies policies) {
            return decided;
        }
    }

    /** A policy says it. */
    record Open(Policy policy) implements Cell {

        @Override
        public Verb verb(Policies policies) {
            return Verb.of(policies.choice(policy));
        }
    }
}
