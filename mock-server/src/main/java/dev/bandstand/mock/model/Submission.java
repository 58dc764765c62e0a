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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

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
                .or(() -> identity()
                        .key()
                        .map(place -> RequestValues.at(in, place))
                        .filter(key -> !key.isEmpty())
                        .map(this::keyed))
                .orElseGet(this::numbered);
    }

    /** The id is made from the key, so that each store finds the job of a key and lets only one submit make it. */
    private Answer keyed(String sent) {
        String world = service.call().world().name();
        UUID uuid = UUID.nameUUIDFromBytes((world + " " + sent).getBytes(StandardCharsets.UTF_8));
        JobKey key = service.key(identity().render(uuid.toString(), order.number()));
        return createdOr(key, this::repeated);
    }

    private Answer repeated(JobKey key, JobHistory history, Instant at) {
        return ModelJob.of(history, service.model()).order().request().equals(order.request())
                ? service.jobAnswer(key, history, at)
                : service.error(Kind.REUSED, Map.of("id", key.id()));
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
                    "The id of a job is a text of at most %s characters, without control characters."
                            .formatted(LONGEST_ID));
        }
        return createdOr(service.key(id), this::taken);
    }

    private Answer createdOr(JobKey key, Standing standing) {
        Instant now = service.call().world().clock().now();
        if (worlds().jobs().create(key, ModelJob.created(now, order))) {
            return created(key, now);
        }
        service.call().recordJob(key);
        return worlds().jobs()
                .<Answer>command(key, service.clock(key), (history, at) -> again(key, history, at, standing))
                .orElseGet(() -> service.missing(key));
    }

    /** Answers a submit for whose job there is one. */
    private interface Standing {

        Answer answer(JobKey key, JobHistory history, Instant at);
    }

    /** The id of a job that was deleted is free again. */
    private Decision<Answer> again(JobKey key, JobHistory history, Instant at, Standing standing) {
        if (ModelJob.of(history, service.model()).at(at).isPresent()) {
            return Decision.unchanged(standing.answer(key, history, at));
        }
        LogEntry first = ModelJob.created(at, order);
        return Decision.append(first, service.jobAnswer(key, history.with(first), at));
    }

    private Answer taken(JobKey key, JobHistory history, Instant at) {
        return identity().repeatsTaken()
                ? service.jobAnswer(key, history, at, Answers.repeated(service.model(), service.operation()))
                : service.error(Kind.TAKEN, Map.of("id", key.id()));
    }

    /** True for what a store cannot keep as it is: control characters, and halves of characters. */
    private static boolean isUnwritable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
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
