package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.contract.Answer;
import dev.bandstand.contract.Parameters;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobContract.Standing;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.Jobs.Decision;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.WorldClock;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.index.JobsByStatus;
import dev.bandstand.mock.journal.ReportedStatus;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.spec.body.Template;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ErrorModel.Kind;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.SuccessAnswer;
import dev.bandstand.spec.contract.life.CommandTable;
import dev.bandstand.spec.contract.life.StateMeaning;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation of a contract that is a folder.
 *
 * @param behaviour the contract, as it is served
 * @param bodies writes the bodies of the contract
 * @param errors tells its errors
 */
record ModelService(
        Behaviour behaviour, Bodies bodies, ModelErrors errors, Worlds worlds, Operation operation, ApiCall call) {

    /** The contract, as it is served. */
    Contract contract() {
        return behaviour.contract();
    }

    /** Tells how a job stands, or something else about it. */
    Answer observe(Parameters in) {
        JobKey key = addressed(in);
        if (behaviour.drives()) {
            worlds.jobs().command(key, clock(key), this::driven);
        }
        return worlds.jobs()
                .snapshot(key, clock(key))
                .map(seen -> jobAnswer(key, seen.history(), seen.at()))
                .orElseGet(() -> missing(key));
    }

    /** Brings a job to its next state. */
    private Decision<Boolean> driven(JobHistory history, Instant now) {
        ModelJob job = ModelJob.of(history, model());
        return job.at(now)
                .flatMap(state -> job.moves().next(state))
                .map(next -> Decision.append(ModelJob.accepted(now, "read", next.status(), false, false), true))
                .orElseGet(() -> Decision.unchanged(false));
    }

    /** Decides on a command. */
    Answer command(Parameters in) {
        JobKey key = addressed(in);
        return worlds.jobs()
                .<Answer>command(key, clock(key), (history, now) -> decided(key, history, now))
                .orElseGet(() -> missing(key));
    }

    private Decision<Answer> decided(JobKey key, JobHistory history, Instant now) {
        ModelJob job = ModelJob.of(history, model());
        Optional<ModelJobState> found = job.at(now);
        if (found.isEmpty()) {
            return Decision.unchanged(missing(key));
        }
        ModelJobState state = found.get();
        usePolicies(job);
        String column = model().column(operation.id());
        String word = word(model().commands().cell(state.status(), column));
        return switch (word) {
            case CommandTable.REFUSE -> Decision.unchanged(refused(key, state, column));
            case CommandTable.STAY -> Decision.unchanged(jobAnswer(key, history, now));
            default -> {
                String to = word.equals(CommandTable.BACK) ? state.before() : word;
                boolean gone = word.equals(CommandTable.GONE);
                boolean retry = model().kind(operation.id()) == OperationKind.RETRY;
                var entry = behaviour.kept(
                        ModelJob.accepted(now, column, gone ? state.status() : to, retry, gone),
                        new Behaviour.Halt(column, state.status(), to));
                yield Decision.append(
                        entry, gone ? jobAnswer(key, history, now) : jobAnswer(key, history.with(entry), now));
            }
        };
    }

    /** A cell, or the effect of the policy that it names. */
    private String word(String cell) {
        return cell.startsWith("?")
                ? ModelPolicy.effect(contract().name(), model(), call.policies(), cell.substring(1))
                : cell;
    }

    private void usePolicies(ModelJob job) {
        Map<String, String> chosen = new HashMap<>();
        job.order()
                .policies()
                .properties()
                .forEach(each -> chosen.put(each.getKey(), each.getValue().asText()));
        call.usePolicies(new Policies(chosen));
    }

    Answer jobAnswer(JobKey key, JobHistory history, Instant at) {
        return jobAnswer(key, history, at, Optional.empty());
    }

    /**
     * An answer about a job.
     *
     * @param code its status code; empty for that of a success
     */
    Answer jobAnswer(JobKey key, JobHistory history, Instant at, Optional<Integer> code) {
        ModelJob job = ModelJob.of(history, model());
        Optional<ModelJobState> state = job.at(at);
        if (state.isEmpty()) {
            return missing(key);
        }
        usePolicies(job);
        record(state.get());
        JobValues values = values(key, job, state.get(), at);
        SuccessAnswer own = own();
        SuccessAnswer here = own == null ? null : own.in(state.get().status());
        int status = code.orElseGet(() -> status(here));
        JsonNode body = bodies.job(values, operation.responseSchema(status), here);
        AnswerForm form = new AnswerForm(operation, here, bodies);
        return form.answer(status, body == null ? form.text(status, values) : body, headers(values, here));
    }

    private void record(ModelJobState state) {
        boolean resting = model().meaning(state.status())
                .filter(StateMeaning.PAUSED::equals)
                .isPresent();
        call.recordStatus(ReportedStatus.standing(model().isEnd(state.status()), resting));
    }

    JobValues values(JobKey key, ModelJob job, ModelJobState state, Instant at) {
        Map<String, String> others = new HashMap<>(model().parameters());
        String self = Ids.sentTo(model(), contract().openApi(), contract().observe())
                .map(place -> place.in() == Place.In.PATH
                        ? Ids.path(contract().observe(), place.name(), key.id(), others)
                        : contract().observe().template() + "?" + place.name() + "=" + key.id())
                .orElse(contract().observe().template());
        return new JobValues(job, state, at, key.id(), self, call.request().origin());
    }

    private Map<String, String> headers(JobValues values, @Nullable SuccessAnswer own) {
        Map<String, String> headers = new HashMap<>();
        if (model().kind(operation.id()) == OperationKind.SUBMIT) {
            model().id().returned().stream()
                    .filter(place -> place.in() == Place.In.HEADER)
                    .forEach(place -> headers.put(place.name(), values.idHeader(place.name())));
        }
        if (own != null) {
            own.headers().forEach((name, template) -> headers.put(name, Template.render(template, values)));
        }
        return headers;
    }

    /** The answers of the operation in the document. */
    AnswerForm form() {
        return new AnswerForm(operation, own(), bodies);
    }

    private @Nullable SuccessAnswer own() {
        return model().answers().get(operation.id());
    }

    /** The status code of a success. */
    int status() {
        return status(own());
    }

    private int status(@Nullable SuccessAnswer own) {
        return own != null && own.policy().isPresent()
                ? Integer.parseInt(ModelPolicy.effect(
                        contract().name(),
                        model(),
                        call.policies(),
                        own.policy().get()))
                : own != null && own.status() > 0
                        ? own.status()
                        : Answers.successes(model(), operation).stream()
                                .findFirst()
                                .orElse(200);
    }

    /** Answers an operation that has nothing to do with jobs, by the contract's examples. */
    Answer other() {
        int status = status();
        SuccessAnswer own = own();
        Function<String, JsonNode> nothing = name -> JsonNodeFactory.instance.nullNode();
        JsonNode body = own != null && own.body() != null
                ? Template.render(own.body(), nothing, false)
                : form().example(status);
        return form().answer(status, body == null ? form().text(status, nothing) : body, Map.of());
    }

    Answer missing(JobKey key) {
        return error(Kind.MISSING, Map.of("id", key.id()));
    }

    private Answer refused(JobKey key, ModelJobState state, String command) {
        return error(Kind.REFUSED, Map.of("id", key.id(), "state", state.status(), "command", command));
    }

    Answer error(Kind kind, Map<String, String> words) {
        RawResponse response = errors.error(kind, call.policies(), words);
        return new ModelAnswer(response.status(), response.json(), ModelErrors.headers(response));
    }

    JobKey addressed(Parameters in) {
        JobKey key = key(Ids.sentTo(model(), contract().openApi(), operation)
                .map(place -> RequestValues.at(in, place))
                .orElse(""));
        call.recordJob(key);
        return behaviour.key(operation.id(), key);
    }

    /** The jobs of the contract in a world. */
    JobsByStatus byStatus(World world) {
        return world.part(contract().name(), ListIndexes.class, ListIndexes::new)
                .of(model(), () -> new JobsByStatus(worlds.jobs().log(), world.name(), this::isOwn, this::standings));
    }

    private Stream<Standing> standings(JobHistory history, Instant from) {
        return ModelJob.of(history, model()).standings(from);
    }

    private boolean isOwn(JobKey job) {
        return job.contract().equals(contract().name());
    }

    JobKey key(String id) {
        return new JobKey(call.world().name(), contract().name(), id);
    }

    /** The clock of the world that a job is in. */
    WorldClock clock(JobKey job) {
        return worlds.of(job.world()).clock();
    }

    JobModel model() {
        return contract().job();
    }

    /** The URL of another page of the list. */
    Function<String, String> pageUrl(Place sent) {
        return value -> PageUrl.of(call.request(), sent.name(), value);
    }
}
