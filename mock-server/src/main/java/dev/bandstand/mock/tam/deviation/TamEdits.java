package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.hasManifest;
import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.PollBody.rows;
import static dev.bandstand.mock.tam.deviation.TamResponses.POLL;
import static dev.bandstand.mock.tam.deviation.TamResponses.edited;
import static dev.bandstand.mock.tam.deviation.TamResponses.noting;
import static dev.bandstand.mock.tam.deviation.TamResponses.on;
import static dev.bandstand.mock.tam.deviation.TamResponses.showing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.job.CommandDecision;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.job.TamSnapshot;
import dev.bandstand.mock.tam.job.TamTimeline;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The ways to replace one extension point by something that does nearly the same. */
final class TamEdits {

    /** The id of the documented example, which is nobody's job here. */
    static final String EXAMPLE_JOB = "8a8e8a97-8192-48ff-849a-d8a96e949732";

    private TamEdits() {}

    static UnaryOperator<TamExtensionPoints> responseEdit(ResponseEdit edit) {
        return extensionPoints ->
                extensionPoints.withResponseEdit(extensionPoints.responseEdit().then(edit));
    }

    /** A wire that remembers; each world has a memory of its own. */
    static UnaryOperator<TamExtensionPoints> remembering(Supplier<ResponseEdit> fresh) {
        return extensionPoints ->
                extensionPoints.withResponseEdit(extensionPoints.responseEdit().then(fresh.get()));
    }

    /** Edits what an operation answers with a status. */
    static UnaryOperator<TamExtensionPoints> answer(String operation, int status, UnaryOperator<RawResponse> edit) {
        return answer(operation, status, (call, answer) -> edit.apply(answer));
    }

    static UnaryOperator<TamExtensionPoints> answer(String operation, int status, ResponseEdit edit) {
        return responseEdit(on(operation, status, edit));
    }

    /** Edits the body of what an operation answers when it succeeds. */
    static UnaryOperator<TamExtensionPoints> body(String operation, Consumer<ObjectNode> change) {
        return answer(operation, 200, answer -> edited(answer, change));
    }

    static UnaryOperator<TamExtensionPoints> poll(Consumer<ObjectNode> change) {
        return body(POLL, change);
    }

    static UnaryOperator<TamExtensionPoints> poll(Predicate<ObjectNode> when, Consumer<ObjectNode> change) {
        return poll(body -> {
            if (when.test(body)) {
                change.accept(body);
            }
        });
    }

    /** Edits polls with a memory of what was counted before. */
    static UnaryOperator<TamExtensionPoints> polls(BiConsumer<CallCounter, ObjectNode> change) {
        return remembering(() -> {
            CallCounter tally = new CallCounter();
            return showing(body -> change.accept(tally, body));
        });
    }

    /** Edits the polls of jobs about which an operation has answered with a status before. */
    static UnaryOperator<TamExtensionPoints> pollsAfter(String operation, int status, Consumer<ObjectNode> change) {
        return remembering(() -> {
            Set<String> jobs = ConcurrentHashMap.newKeySet();
            return noting(operation, status, jobs::add).then(showing(body -> {
                if (jobs.contains(job(body))) {
                    change.accept(body);
                }
            }));
        });
    }

    /** Answers polls that found a job in a state in another way. */
    static UnaryOperator<TamExtensionPoints> pollAnswer(Predicate<ObjectNode> when, ResponseEdit edit) {
        return answer(
                POLL, 200, (call, answer) -> when.test((ObjectNode) answer.json()) ? edit.edit(call, answer) : answer);
    }

    static UnaryOperator<TamExtensionPoints> manifest(Predicate<ObjectNode> when, Consumer<ObjectNode> change) {
        return poll(
                body -> hasManifest(body) && when.test(body), body -> change.accept((ObjectNode) body.get("manifest")));
    }

    static UnaryOperator<TamExtensionPoints> manifest(Consumer<ObjectNode> change) {
        return manifest(body -> true, change);
    }

    static UnaryOperator<TamExtensionPoints> eachRow(Consumer<ObjectNode> change) {
        return poll(body -> rows(body).forEach(row -> change.accept((ObjectNode) row)));
    }

    /** Decides one cell of the table otherwise. */
    static UnaryOperator<TamExtensionPoints> decide(TamStatus status, TamCommand command, CommandDecision otherwise) {
        return decide((jobAt, asked) -> jobAt.snapshot().status() == status && asked == command, otherwise);
    }

    static UnaryOperator<TamExtensionPoints> decide(BiPredicate<TamJobAt, TamCommand> when, CommandDecision otherwise) {
        return extensionPoints -> extensionPoints.withDecisions((jobAt, command) -> when.test(jobAt, command)
                ? otherwise
                : extensionPoints.decisions().decide(jobAt, command));
    }

    /** Gives jobs another timeline than the correct one. */
    static UnaryOperator<TamExtensionPoints> timeline(BiFunction<TamJob, TamTimeline, TamTimeline> change) {
        return extensionPoints -> extensionPoints.withTimelineSource(
                job -> change.apply(job, extensionPoints.timelineSource().of(job)));
    }

    /** Shows something else of a timeline. */
    static UnaryOperator<TamExtensionPoints> snapshot(BiFunction<TamJob, TamJobAt, TamSnapshot> change) {
        return extensionPoints -> extensionPoints.withSnapshotSource((job, timeline, at) -> change.apply(
                job,
                new TamJobAt(
                        job, timeline, at, extensionPoints.snapshotSource().of(job, timeline, at), job.policies())));
    }

    /** Fills pages as if something else could be seen. */
    static UnaryOperator<TamExtensionPoints> pages(UnaryOperator<TamJobAt> change) {
        return extensionPoints -> extensionPoints.withPages(new ShiftedPages(extensionPoints.pages(), change));
    }

    /** Finds pages in another way. */
    static UnaryOperator<TamExtensionPoints> pageLookup(RedirectedPages.PageLookup reading) {
        return extensionPoints -> extensionPoints.withPages(new RedirectedPages(extensionPoints.pages(), reading));
    }

    static UnaryOperator<TamExtensionPoints> meter(BiFunction<TamJobAt, Long, Long> change) {
        return extensionPoints -> extensionPoints.withCreditMeter(
                jobAt -> change.apply(jobAt, extensionPoints.creditMeter().charged(jobAt)));
    }

    /** One break after another. */
    static UnaryOperator<TamExtensionPoints> both(
            UnaryOperator<TamExtensionPoints> first, UnaryOperator<TamExtensionPoints> second) {
        return extensionPoints -> second.apply(first.apply(extensionPoints));
    }
}
