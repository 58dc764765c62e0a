package dev.bandstand.kit.oracle.nemo;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jobs on a list, compared with what calls about these jobs were answered before. */
final class JobsOnList {

    private static final List<String> LASTING = List.of("id", "source", "fileset");

    private JobsOnList() {}

    /** A list tells the lasting members of a job, and the final status in which it was seen. */
    static Check asTheyAre(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            Map<String, List<TracedCall>> answers = run.calls().stream()
                    .filter(FieldFormats::isJob)
                    .collect(groupingBy(answer -> answer.body.path("name").asText()));
            run.calls().stream()
                    .filter(NemoListRules::isList)
                    .forEach(list -> NemoListRules.data(list)
                            .forEach(listed -> before(list, listed, answers)
                                    .ifPresent(read -> findings.judge(rule, differing(read, listed), read, list))));
        });
    }

    /** The last answer before a list that told a job of the same name and workspace. */
    private static Optional<TracedCall> before(
            TracedCall list, JsonNode listed, Map<String, List<TracedCall>> answers) {
        return answers.getOrDefault(listed.path("name").asText(), List.of()).stream()
                .filter(answer ->
                        answer.before(list) && answer.body.path("workspace").equals(listed.path("workspace")))
                .reduce((earlier, later) -> later);
    }

    private static String differing(TracedCall read, JsonNode listed) {
        return Stream.concat(LASTING.stream(), FinalStatus.of(read.body) ? Stream.of("status") : Stream.of())
                .filter(member -> told(read.body, member) != null
                        && told(listed, member) != null
                        && !Objects.equals(told(read.body, member), told(listed, member)))
                .findFirst()
                .map(member -> "A list shows %s as it is, but its %s is %s where %s was answered before"
                        .formatted(listed.path("name").asText(), member, listed.path(member), read.body.path(member)))
                .orElse("");
    }

    private static @Nullable String told(JsonNode job, String member) {
        return JsonFields.text(job, member);
    }
}
