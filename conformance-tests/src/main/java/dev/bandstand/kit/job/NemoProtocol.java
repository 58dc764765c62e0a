package dev.bandstand.kit.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Addresses;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.spec.contract.Contract;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** NVIDIA NeMo Platform Jobs. A job is known by its name in the workspace {@code default}. */
final class NemoProtocol implements ContractProtocol {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORKSPACE = "default";

    /** Writes a line every two seconds for half a minute, so that the log has more than a page while the step works. */
    private static final String LINES = IntStream.rangeClosed(1, 15)
            .mapToObj(line -> String.format(Locale.ROOT, "echo line %d; sleep 2", line))
            .collect(Collectors.joining("; "));

    private final Addresses addresses;
    private final Dialect dialect = Dialect.of(Contract.shipped("nemo-jobs"));

    NemoProtocol(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Call submit(Actor actor, String query) {
        ObjectNode request = JSON.createObjectNode()
                .put("name", "bandstand-" + UUID.randomUUID())
                .put("description", query)
                .put("source", "bandstand");
        request.putObject("spec");
        ArrayNode steps = request.putObject("platform_spec").putArray("steps");
        for (String step : List.of("first", "second")) {
            ObjectNode executor =
                    steps.addObject().put("name", step).putObject("executor").put("provider", "cpu");
            ObjectNode container = executor.putObject("container").put("image", "busybox");
            container.putArray("command").add("sh").add("-c").add(LINES);
        }
        return create(actor).json(request.toString());
    }

    @Override
    public Call submitInvalid(Actor actor) {
        return create(actor).json("{}").odd("everything is missing");
    }

    @Override
    public Call poll(Actor actor, String job) {
        return of(actor, "getJob", job);
    }

    @Override
    public Call page(Actor actor, String job, String cursor) {
        Call page = of(actor, "listJobLogs", job).query("page_cursor", cursor);
        return cursor.isEmpty() ? page.odd("the cursor of the target is empty") : page;
    }

    @Override
    public Call command(Actor actor, Command command, String job) {
        return of(actor, operation(command), job);
    }

    @Override
    public Optional<Call> balance(Actor actor) {
        return Optional.empty();
    }

    @Override
    public String operation(Command command) {
        return command.word() + "Job";
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public PolledState read(Answered answered) {
        return PolledState.in(answered.status() == 200 ? state(answered.json()) : JobState.UNKNOWN);
    }

    @Override
    public String unknownJob() {
        return "bandstand-never-created";
    }

    @Override
    public Optional<Call> delete(Actor actor, String job) {
        return Optional.of(of(actor, "deleteJob", job));
    }

    private Call create(Actor actor) {
        return addresses.call(actor, "createJob", Map.of("workspace", WORKSPACE), Optional.empty());
    }

    private Call of(Actor actor, String operation, String job) {
        return addresses.call(actor, operation, Map.of("workspace", WORKSPACE, "name", job), Optional.of(job));
    }
}
