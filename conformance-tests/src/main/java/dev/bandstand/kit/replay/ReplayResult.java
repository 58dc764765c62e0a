package dev.bandstand.kit.replay;

import java.util.List;
import java.util.function.Predicate;

/**
 * The result of a replay.
 *
 * @param sent the number of calls that were sent
 * @param compared the calls whose answers could be compared, in their order
 */
public record ReplayResult(int sent, List<Compared> compared) {

    public ReplayResult {
        compared = List.copyOf(compared);
    }

    /** A call whose answer was compared, and the differences that were found. */
    public record Compared(RecordedCall call, List<Difference> differences) {

        public Compared {
            differences = List.copyOf(differences);
        }

        boolean differsIn(Predicate<String> part) {
            return differences.stream().anyMatch(each -> part.test(each.part()));
        }
    }

    /** The calls whose answer is not the recorded one. */
    public List<Compared> different() {
        return compared.stream().filter(each -> !each.differences().isEmpty()).toList();
    }

    /** The number of answers with the recorded status. */
    public long sameStatus() {
        return compared.stream()
                .filter(each -> !each.differsIn("status"::equals))
                .count();
    }

    /** The number of answers with the recorded status and body. */
    public long sameBody() {
        return compared.stream()
                .filter(each -> !each.differsIn(part -> part.equals("status") || part.equals("body")))
                .count();
    }

    /** The number of answers with the recorded headers. */
    public long sameHeaders() {
        return compared.stream()
                .filter(each -> !each.differsIn(part -> part.startsWith("header")))
                .count();
    }
}
