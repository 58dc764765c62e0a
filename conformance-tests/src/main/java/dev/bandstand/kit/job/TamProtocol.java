package dev.bandstand.kit.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Addresses;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.Contract;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** OpenFunnel TAM Builder. */
final class TamProtocol implements ContractProtocol {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Addresses addresses;
    private final Dialect dialect = Dialect.of(Contract.shipped("openfunnel-tam"));

    TamProtocol(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Call submit(Actor actor, String query) {
        return addresses
                .call(actor, "submitTamBuild", Map.of(), Optional.empty())
                .json(JSON.createObjectNode().put("query", query).toString());
    }

    @Override
    public Call submitInvalid(Actor actor) {
        return addresses
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
        Call page = poll(actor, job).query("cursor", cursor);
        return cursor.isEmpty() ? page.odd("the cursor of the target is empty") : page;
    }

    @Override
    public Call command(Actor actor, Command command, String job) {
        return of(actor, operation(command), job);
    }

    @Override
    public Optional<Call> balance(Actor actor) {
        return Optional.of(addresses.call(actor, "getCreditBalance", Map.of(), Optional.empty()));
    }

    @Override
    public String operation(Command command) {
        return command.word() + "TamBuild";
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public PolledState read(Answered answered) {
        if (answered.status() != 200) {
            return PolledState.in(JobState.UNKNOWN);
        }
        JsonNode body = answered.json();
        return new PolledState(
                state(body),
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
        return addresses.call(actor, operation, Map.of("job_id", job), Optional.of(job));
    }

    private static OptionalInt number(JsonNode node) {
        return node.isNumber() && node.canConvertToInt() && node.canConvertToExactIntegral()
                ? OptionalInt.of(node.intValue())
                : OptionalInt.empty();
    }
}
