package dev.bandstand.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.contract.Contract;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ContractProtocolTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @AutoClose
    private final MockServer mock =
            MockServer.start(options -> options.withPort(0).withWorlds(worlds -> worlds.withScenario("runs-commands")));

    private final ContractProtocol protocol = new ContractProtocol(Contract.shipped("nemo-jobs"));

    @Test
    void a_job_of_the_kit_writes_more_than_a_page_of_lines_while_it_works() throws Exception {
        mock.world("default").clock().freeze();
        JsonNode job = answer(protocol.submit(Actor.ALICE, "lines"));
        mock.world("default").clock().advance(Duration.ofSeconds(25));

        JsonNode log = answer(protocol.page(Actor.ALICE, job.path("name").asText(), ""));
        assertThat(log.path("total").asInt()).isGreaterThan(10);
        assertThat(log.at("/data/0/message").asText()).isEqualTo("line 1");

        mock.world("default").clock().advance(Duration.ofMinutes(2));
        assertThat(answer(protocol.poll(Actor.ALICE, job.path("name").asText()))
                        .path("status")
                        .asText())
                .isEqualTo("completed");
        assertThat(answer(protocol.page(Actor.ALICE, job.path("name").asText(), ""))
                        .path("total")
                        .asInt())
                .isEqualTo(30);
    }

    private JsonNode answer(Call call) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(mock.address().resolve(call.target()))
                .header("Content-Type", "application/json")
                .method(
                        call.method(),
                        call.body() == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(Objects.requireNonNull(call.body())))
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
