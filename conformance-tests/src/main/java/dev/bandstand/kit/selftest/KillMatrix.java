package dev.bandstand.kit.selftest;

import dev.bandstand.kit.selftest.server.BenignVariant;
import dev.bandstand.kit.selftest.server.DeviatingServer;
import dev.bandstand.kit.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that caught each deviating server, and the results of benign variants and of servers without the API.
 *
 * @param whole true if every server was judged by every rule; otherwise the wrong ones by what it took to catch them, and
 *     the benign ones by the rules nearest to them
 */
public record KillMatrix(
        String contract, boolean whole, List<Deviating> deviating, List<Benign> benign, List<Nothing> nothing) {

    public KillMatrix {
        deviating = List.copyOf(deviating);
        benign = List.copyOf(benign);
        nothing = List.copyOf(nothing);
    }

    /**
     * A deviating server.
     *
     * @param rule the rule that it breaks
     * @param killed true if that rule caught it
     * @param finding what that rule found, or why it found nothing
     * @param others the other rules that failed it, sorted
     */
    public record Deviating(String id, String rule, String title, boolean killed, String finding, List<String> others) {

        public Deviating {
            others = List.copyOf(others);
        }

        private Deviating judgedAnew(Deviating now) {
            return now.killed() == killed && now.rule().equals(rule)
                    ? new Deviating(id, rule, now.title(), killed, finding, others)
                    : now;
        }

        static Deviating of(DeviationTrial trial) {
            DeviatingServer server = trial.server();
            return new Deviating(
                    server.id(),
                    server.rule(),
                    server.title(),
                    trial.killed(),
                    StableMessage.withoutNames(trial.message()),
                    trial.others());
        }
    }

    /**
     * A benign server.
     *
     * @param verdict the word on it; incomplete where it was judged by a few rules only
     * @param alarms what was held against it
     */
    public record Benign(String id, String title, List<String> guards, String verdict, List<String> alarms) {

        public Benign {
            guards = List.copyOf(guards);
            alarms = List.copyOf(alarms);
        }

        static Benign of(BenignTrial trial) {
            BenignVariant server = trial.server();
            return new Benign(
                    server.id(),
                    server.title(),
                    server.guards(),
                    trial.verdict().word(),
                    trial.alarms().stream().map(StableMessage::withoutNames).toList());
        }

        boolean wronged() {
            return !alarms.isEmpty() || verdict.equals(Verdict.Result.NON_CONFORMANT.word());
        }
    }

    /** A server that is no job API, the exit code that a check of it must have, and the one that it had. */
    public record Nothing(String id, String title, int expected, int exit) {

        boolean misjudged() {
            return expected != exit;
        }
    }

    /** The deviating servers that got past the rule that they break. */
    public List<Deviating> survivors() {
        return deviating.stream().filter(each -> !each.killed()).toList();
    }

    /** The benign servers that had something held against them. */
    public List<Benign> falseAlarms() {
        return benign.stream().filter(Benign::wronged).toList();
    }

    /** The servers that are no job API and were not judged as they must be. */
    public List<Nothing> misjudged() {
        return nothing.stream().filter(Nothing::misjudged).toList();
    }

    /** True if everything is as it has to be. */
    public boolean right() {
        return survivors().isEmpty() && falseAlarms().isEmpty() && misjudged().isEmpty();
    }

    /** The same with deviating servers judged anew, each by the rule that it breaks. */
    KillMatrix with(List<DeviationTrial> trials) {
        Map<String, Deviating> before = deviating.stream().collect(Collectors.toMap(Deviating::id, each -> each));
        return new KillMatrix(
                contract,
                whole,
                trials.stream()
                        .map(Deviating::of)
                        .map(each -> before.containsKey(each.id())
                                ? before.get(each.id()).judgedAnew(each)
                                : each)
                        .toList(),
                benign,
                nothing);
    }

    /**
     * The rules without which some deviating server would not be found out.
     *
     * @param rules the rules to look at; what others find does not count
     */
    public Set<String> needed(Set<String> rules) {
        return catchers(rules)
                .filter(catchers -> catchers.size() == 1)
                .map(List::getFirst)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules that catch some deviating server together with another rule, in this run at least. */
    public Set<String> accompanied(Set<String> rules) {
        return catchers(rules)
                .filter(catchers -> catchers.size() > 1)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules that caught each server. */
    private Stream<List<String>> catchers(Set<String> rules) {
        return deviating.stream()
                .map(each -> Stream.concat(
                                each.killed() ? Stream.of(each.rule()) : Stream.empty(), each.others().stream())
                        .filter(rules::contains)
                        .toList());
    }
}
