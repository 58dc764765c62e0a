package dev.bandstand.spec.derived;

import dev.bandstand.spec.Source;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.OpenApi;
import java.util.Locale;

/** The places of a contract's facts, to cite them. */
record Cites(Contract contract) {

    static final String MODEL = "job.yaml";
    static final String DOCUMENT = "openapi";

    /** A part of job.yaml; where it is left out, what is around it. */
    Source job(String pointer) {
        return line(contract.job().lines().of(pointer));
    }

    /** The line of a state in the table of commands. */
    Source row(String state) {
        int table = contract.job().lines().of("/commands");
        return line(table + contract.job().commands().rows().getOrDefault(state, 0));
    }

    private static Source line(int number) {
        return new Source(MODEL, String.format(Locale.ROOT, "line %d", number));
    }

    /** The answers of an operation. */
    static Source answers(OpenApi.Operation operation) {
        return new Source(DOCUMENT, pointer(operation) + "/responses");
    }

    static Source operation(OpenApi.Operation operation) {
        return new Source(DOCUMENT, pointer(operation));
    }

    private static String pointer(OpenApi.Operation operation) {
        return "/paths/%s/%s"
                .formatted(
                        operation.path().replace("~", "~0").replace("/", "~1"),
                        operation.method().toLowerCase(Locale.ROOT));
    }
}
