package dev.bandstand.spec.contract;

import dev.bandstand.spec.contract.OpenApi.Operation;
import java.util.Set;

/**
 * Errors that an OpenAPI document does not document. Then {@code job.yaml} alone says how they are reported.
 *
 * @param schemas reads the schemas of the document
 */
public record SilentErrors(Schemas schemas) {

    /** Codes that tell of an unknown job. */
    private static final Set<Integer> MISSING = Set.of(404, 410);

    /** Codes that tell of the caller, or of an unknown job, and never of the state of a job. */
    private static final Set<Integer> NO_REFUSAL = Set.of(401, 402, 403, 404, 429);

    /**
     * True when no answer of an operation is documented that could tell an error of a kind.
     *
     * @param kind an unknown job, or a command that the state of the job does not allow
     */
    public boolean isSilent(Operation operation, ErrorModel.Kind kind) {
        return operation.response(usual(kind)).isMissingNode()
                && operation.statuses().stream().noneMatch(code -> tells(operation, kind, code));
    }

    /** True for a code of an operation that can tell an error of a kind. */
    public boolean tells(Operation operation, ErrorModel.Kind kind, int code) {
        return kind == ErrorModel.Kind.MISSING
                ? MISSING.contains(code)
                : code / 100 == 4 && !NO_REFUSAL.contains(code) && !listsMistakes(operation, code);
    }

    /** True for an answer that lists what is wrong with a request, as FastAPI does; it tells nothing of a job. */
    public boolean listsMistakes(Operation operation, int code) {
        return schemas.types(operation.responseSchema(code), "/detail").contains("array");
    }

    /** The code that tells an error of a kind where nothing else is said. */
    public static int usual(ErrorModel.Kind kind) {
        return kind == ErrorModel.Kind.MISSING ? 404 : 409;
    }
}
