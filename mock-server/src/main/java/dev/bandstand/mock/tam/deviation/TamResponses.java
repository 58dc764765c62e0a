package dev.bandstand.mock.tam.deviation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The parts of which wires that send something else are made. */
final class TamResponses {

    static final String SUBMIT = "submitTamBuild";
    static final String POLL = "pollTamBuild";
    static final String PAUSE = "pauseTamBuild";
    static final String RESUME = "resumeTamBuild";
    static final String CANCEL = "cancelTamBuild";
    static final String BALANCE = "getCreditBalance";

    private TamResponses() {}

    /** Edits what an operation answers with a status. */
    static ResponseEdit on(String operation, int status, ResponseEdit edit) {
        return (call, answer) ->
                call.operationId().equals(operation) && answer.status() == status ? edit.edit(call, answer) : answer;
    }

    /** Edits what polls show. */
    static ResponseEdit showing(Consumer<ObjectNode> change) {
        return on(POLL, 200, (call, answer) -> edited(answer, change));
    }

    /** Takes note of each answer of an operation with a status, and of the job that it is about. */
    static ResponseEdit noting(String operation, int status, BiConsumer<ApiCall, String> note) {
        return on(operation, status, (call, answer) -> {
            call.job().ifPresent(job -> note.accept(call, job.id()));
            return answer;
        });
    }

    /** Takes note of the jobs about which an operation answered with a status. */
    static ResponseEdit noting(String operation, int status, Consumer<String> note) {
        return noting(operation, status, (call, job) -> note.accept(job));
    }

    static RawResponse edited(RawResponse answer, Consumer<ObjectNode> change) {
        return answer.edited(tree -> change.accept((ObjectNode) tree));
    }

    /** An error answer with one sentence of detail. */
    static RawResponse errorAnswer(int status, String detail) {
        return RawResponse.json(status, Map.of("detail", detail));
    }
}
