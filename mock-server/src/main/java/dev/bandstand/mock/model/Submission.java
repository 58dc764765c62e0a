package dev.bandstand.mock.model;

import dev.bandstand.contract.Answer;
import dev.bandstand.contract.Parameters;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.Jobs.Decision;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.Worlds;
import dev.bandstand.mock.index.JobsByStatus;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.ErrorModel.Kind;
import dev.bandstand.spec.contract.Identity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A call that asks for a new job. */
record Submission(ModelService service, Order order) {

    private static final int LONGEST_ID = 255;

    /** Creates the job under the id that the request chooses, or under one of the mock's own. */
    Answer answer(Parameters in) {
        return identity()
                .chosen()
                .map(place -> RequestValues.at(in, place))
                .filter(id -> !id.isEmpty())
                .map(this::named)
                .orElseGet(this::numbered);
    }

    private Answer numbered() {
        World world = service.call().world();
        Instant now = world.clock().now();
        for (long number = order.number(); ; number++) {
            JobKey key = service.key(identity().render(world.ids().next().toString(), number));
            if (worlds().jobs().create(key, ModelJob.created(now, order.numbered(number)))) {
                return created(key, now);
            }
        }
    }

    private Answer named(String id) {
        if (id.length() > LONGEST_ID || id.codePoints().anyMatch(Submission::isUnwritable)) {
            throw new Refusal(
                    service.errors().invalidStatus(),
                    "The id of a job is a text of at most %s characters, without control characters.".formatted(LONGEST_ID));
        }
        JobKey key = service.key(id);
        Instant now = service.call().world().clock().now();
        LogEntry first = ModelJob.created(now, order);
        if (worlds().jobs().create(key, first)) {
            return created(key, now);
        }
        service.call().recordJob(key);
        return worlds().jobs()
                .<Answer>command(key, service.clock(key), (history, at) -> again(key, history, at))
                .orElseGet(() -> service.missing(key));
    }

    /** True for what a store cannot keep as it is: control characters, and halves of characters. */
    private static boolean isUnwritable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    /** The id of a job that was deleted is free again. */
    private Decision<Answer> again(JobKey key, JobHistory history, Instant at) {
        Optional<ModelJobState> standing = ModelJob.of(history, service.model()).at(at);
        if (standing.isEmpty()) {
            LogEntry first = ModelJob.created(at, order);
            return Decision.append(first, service.jobAnswer(key, history.with(first), at));
        }
        return Decision.unchanged(
                identity().repeatsTaken()
                        ? service.jobAnswer(key, history, at, Answers.repeated(service.model(), service.operation()))
                        : service.error(
                                Kind.TAKEN,
                                Map.of("id", key.id(), "state", standing.get().status())));
    }

    private Answer created(JobKey key, Instant now) {
        follow(now);
        service.call().recordJob(key);
        return worlds().jobs()
                .snapshot(key, service.clock(key))
                .map(seen -> service.jobAnswer(key, seen.history(), seen.at()))
                .orElseThrow(() -> new IllegalStateException("The job %s is gone already".formatted(key.id())));
    }

    /** The list grows with the jobs, so that the first look at it costs no more than a later one. */
    private void follow(Instant now) {
        World world = service.call().world();
        if (worlds().jobs().log().tellsChangesCheaply(world.name())) {
            service.byStatus(world).at(now, null, JobsByStatus.Listing::size);
        }
    }

    private Worlds worlds() {
        return service.worlds();
    }

    private Identity identity() {
        return service.model().id();
    }
}
