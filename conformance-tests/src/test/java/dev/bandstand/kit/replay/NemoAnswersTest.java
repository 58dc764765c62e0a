package dev.bandstand.kit.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.journal.JournalEntry.RecordedCall;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client whose types are those of our document, null included, takes every answer of the mock. */
class NemoAnswersTest {

    /** The members in which the platform sent null. */
    private static final Set<String> NULL_WAS_SEEN = Set.of(
            "project",
            "description",
            "error_details",
            "ownership",
            "custom_fields",
            "environment",
            "from_secret",
            "value",
            "image",
            "cpu",
            "memory",
            "num_gpus",
            "shm_size",
            "error_stack",
            "download_url",
            "next_page",
            "prev_page",
            "default_task_image");

    @ParameterizedTest
    @ValueSource(strings = {"documented", "2026-07"})
    void every_answer_has_the_types_of_our_document(String platform) throws IOException {
        Queue<RecordedCall> calls = new ConcurrentLinkedQueue<>();
        replay(platform, calls);

        ContractCheck contract = ContractCheck.of("nemo-jobs");
        Set<String> faults = new TreeSet<>();
        int judged = 0;
        for (RecordedCall call : calls) {
            boolean json = !Set.of("", "downloadResult").contains(call.operationId());
            if (call.status() < 300
                    && json
                    && call.response().size() > 0
                    && call.response().whole()) {
                judged++;
                contract.answer(call.operationId(), answered(call)).stream()
                        .filter(fault -> !(platform.equals("2026-07") && isMoment(fault)))
                        .forEach(fault ->
                                faults.add(call.operationId() + " " + fault.pointer() + " " + fault.message()));
            }
        }
        assertThat(judged).isGreaterThan(700);
        assertThat(faults).isEmpty();
    }

    @Test
    void our_document_allows_null_in_answers_only_where_the_platform_sent_it() throws IOException {
        JsonNode schemas = new YAMLMapper()
                .readTree(
                        ContractSource.shipped("nemo-jobs").text("openapi.yaml").orElseThrow())
                .path("components")
                .path("schemas");
        Set<String> nullable = new TreeSet<>();
        schemas.properties().stream()
                .filter(schema -> !schema.getKey().matches(".*(Input|Request|Update)"))
                .flatMap(schema -> schema.getValue().path("properties").properties().stream())
                .filter(member -> allowsNull(member.getValue()))
                .forEach(member -> nullable.add(member.getKey()));
        assertThat(nullable).isNotEmpty().isSubsetOf(NULL_WAS_SEEN);
    }

    private static boolean allowsNull(JsonNode schema) {
        Stream<JsonNode> types = StreamSupport.stream(schema.path("type").spliterator(), false);
        Stream<JsonNode> choices =
                StreamSupport.stream(schema.path("anyOf").spliterator(), false).map(each -> each.path("type"));
        return Stream.concat(types, choices).anyMatch(each -> each.asText().equals("null"));
    }

    private static boolean isMoment(ContractCheck.Fault fault) {
        return fault.message().contains("date-time") || fault.keyword().contains("format");
    }

    private static Exchange.Answered answered(RecordedCall call) {
        return new Exchange.Answered(
                call.status(),
                Map.of("content-type", List.of("application/json")),
                new String(call.response().body(), UTF_8));
    }

    private static void replay(String platform, Queue<RecordedCall> calls) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                        NemoAnswersTest.class.getResourceAsStream("/recordings/nemo-platform-2026-07.ndjson"));
                MockServer mock = MockServer.start(options -> options.withPort(0)
                        .withCallListener((world, call) -> calls.add(call))
                        .withWorlds(worlds -> worlds.withScenario("manual")
                                .withPolicies(new Policies(Map.of("platform", platform)))))) {
            new Replay(mock.address(), Map.of(), "replay02").run(Recording.lines(new String(in.readAllBytes(), UTF_8)));
        }
    }
}
