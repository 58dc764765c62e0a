package dev.bandstand.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.Operations;
import dev.bandstand.kit.trace.Exchange.Answered;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** OpenFunnel TAM Builder. */
final class TamProtocol implements Protocol {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Operations operations;

    TamProtocol(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Call submit(Actor actor, String query) {
        return operations
                .call(actor, "submitTamBuild", Map.of(), Optional.empty())
                .json(JSON.createObjectNode().put("query", query).toString());
    }

    @Override
    public Call submitInvalid(Actor actor) {
        return operations
                .call(actor, "submitTamBuild", Map.of(), Optional.empty())
                .json("{}")
                .odd("the query is missing");
    }

    @Override
    public Call poll(Actor actor, String job) {
        return of(actor, "pollTamBuild", job);
    }

    @Override
    public Call page(Actor actor, String job, String cursor) {
        return poll(actor, job).query("cursor", cursor);
    }

    @Override
    public Call command(Actor actor, Command command, String job) {
        return of(actor, operation(command), job);
    }

    @Override
    public Optional<Call> balance(Actor actor) {
        return Optional.of(operations.call(actor, "getCreditBalance", Map.of(), Optional.empty()));
    }

    @Override
    public String operation(Command command) {
        return command.word() + "TamBuild";
    }

    @Override
    public Optional<String> created(Answered answered) {
        JsonNode id = body(answered).path("job_id");
        boolean accepted = answered.status() >= 200 && answered.status() < 300;
        return accepted && id.isTextual() ? Optional.of(id.asText()) : Optional.empty();
    }

    @Override
    public Snapshot read(Answered answered) {
        if (answered.status() != 200) {
            return Snapshot.in(State.UNKNOWN);
        }
        JsonNode body = body(answered);
        return new Snapshot(
                state(body.path("status").asText()),
                number(body.path("bands_done")),
                number(body.path("processed")),
                body.path("rows").size(),
                Optional.of(body.path("next_cursor"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText),
                number(body.path("manifest").path("pages")),
                number(body.path("manifest").path("credits_consumed")));
    }

    @Override
    public String unknownJob() {
        return "00000000-0000-4000-8000-000000000000";
    }

    private Call of(Actor actor, String operation, String job) {
        return operations.call(actor, operation, Map.of("job_id", job), Optional.of(job));
    }

    private static State state(String word) {
        return Arrays.stream(State.values())
                .filter(state -> state.word().equals(word))
                .filter(state -> state != State.RESUMING)
                .findFirst()
                .orElse(State.UNKNOWN);
    }

    private static OptionalInt number(JsonNode node) {
        return node.isInt() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }

    private static JsonNode body(Answered answered) {
        try {
            return JSON.readTree(answered.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
