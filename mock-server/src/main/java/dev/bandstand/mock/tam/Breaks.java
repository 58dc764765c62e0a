package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Shown.hasManifest;
import static dev.bandstand.mock.tam.Shown.job;
import static dev.bandstand.mock.tam.Shown.rows;
import static dev.bandstand.mock.tam.Wires.POLL;
import static dev.bandstand.mock.tam.Wires.edited;
import static dev.bandstand.mock.tam.Wires.noting;
import static dev.bandstand.mock.tam.Wires.on;
import static dev.bandstand.mock.tam.Wires.showing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The ways to replace one seam by something that does nearly the same. */
final class Breaks {

    /** The id of the documented example, which is nobody's job here. */
    static final String EXAMPLE_JOB = "8a8e8a97-8192-48ff-849a-d8a96e949732";

    private Breaks() {}

    static UnaryOperator<TamSeams> wire(ResponseEdit edit) {
        return seams -> seams.withWire(seams.wire().then(edit));
    }

    /** A wire that remembers; each world has a memory of its own. */
    static UnaryOperator<TamSeams> remembering(Supplier<ResponseEdit> fresh) {
        return seams -> seams.withWire(seams.wire().then(fresh.get()));
    }

    /** Edits what an operation answers with a status. */
    static UnaryOperator<TamSeams> answer(String operation, int status, UnaryOperator<RawResponse> edit) {
        return answer(operation, status, (call, answer) -> edit.apply(answer));
    }

    static UnaryOperator<TamSeams> answer(String operation, int status, ResponseEdit edit) {
        return wire(on(operation, status, edit));
    }

    /** Edits the body of what an operation answers when it succeeds. */
    static UnaryOperator<TamSeams> body(String operation, Consumer<ObjectNode> change) {
        return answer(operation, 200, answer -> edited(answer, change));
    }

    static UnaryOperator<TamSeams> poll(Consumer<ObjectNode> change) {
        return body(POLL, change);
    }

    static UnaryOperator<TamSeams> poll(Predicate<ObjectNode> when, Consumer<ObjectNode> change) {
        return poll(body -> {
            if (when.test(body)) {
                change.accept(body);
            }
        });
    }

    /** Edits polls with a memory of what was counted before. */
    static UnaryOperator<TamSeams> polls(BiConsumer<Tally, ObjectNode> change) {
        return remembering(() -> {
            Tally tally = new Tally();
            return showing(body -> change.accept(tally, body));
        });
    }

    /** Edits the polls of jobs about which an operation has answered with a status before. */
    static UnaryOperator<TamSeams> pollsAfter(String operation, int status, Consumer<ObjectNode> change) {
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
    static UnaryOperator<TamSeams> pollAnswer(Predicate<ObjectNode> when, ResponseEdit edit) {
        return answer(
                POLL, 200, (call, answer) -> when.test((ObjectNode) answer.json()) ? edit.edit(call, answer) : answer);
    }

    static UnaryOperator<TamSeams> manifest(Predicate<ObjectNode> when, Consumer<ObjectNode> change) {
        return poll(
                body -> hasManifest(body) && when.test(body), body -> change.accept((ObjectNode) body.get("manifest")));
    }

    static UnaryOperator<TamSeams> manifest(Consumer<ObjectNode> change) {
        return manifest(body -> true, change);
    }

    static UnaryOperator<TamSeams> eachRow(Consumer<ObjectNode> change) {
        return poll(body -> rows(body).forEach(row -> change.accept((ObjectNode) row)));
    }

    /** Decides one cell of the table otherwise. */
    static UnaryOperator<TamSeams> decide(Status status, Command command, Ruling otherwise) {
        return decide((sight, asked) -> sight.snapshot().status() == status && asked == command, otherwise);
    }

    static UnaryOperator<TamSeams> decide(BiPredicate<Sight, Command> when, Ruling otherwise) {
        return seams -> seams.withDecisions((sight, command) ->
                when.test(sight, command) ? otherwise : seams.decisions().decide(sight, command));
    }

    /** Lets jobs take another course than the good one. */
    static UnaryOperator<TamSeams> course(BiFunction<TamJob, Timeline, Timeline> change) {
        return seams ->
                seams.withTimelines(job -> change.apply(job, seams.timelines().of(job)));
    }

    /** Shows something else of a course. */
    static UnaryOperator<TamSeams> shows(BiFunction<TamJob, Sight, Snapshot> change) {
        return seams -> seams.withSnapshots((job, timeline, at) -> change.apply(
                job, new Sight(job, timeline, at, seams.snapshots().of(job, timeline, at), job.policies())));
    }

    /** Fills pages as if something else could be seen. */
    static UnaryOperator<TamSeams> pages(UnaryOperator<Sight> change) {
        return seams -> seams.withPages(new OtherPages(seams.pages(), change));
    }

    /** Finds pages in another way. */
    static UnaryOperator<TamSeams> reading(MisreadPages.Reading reading) {
        return seams -> seams.withPages(new MisreadPages(seams.pages(), reading));
    }

    static UnaryOperator<TamSeams> meter(BiFunction<Sight, Long, Long> change) {
        return seams ->
                seams.withMeter(sight -> change.apply(sight, seams.meter().charged(sight)));
    }

    /** One break after another. */
    static UnaryOperator<TamSeams> both(UnaryOperator<TamSeams> first, UnaryOperator<TamSeams> second) {
        return seams -> second.apply(first.apply(seams));
    }
}
