package dev.bandstand.mock.http.check;

import dev.bandstand.contract.Route;
import dev.bandstand.mock.base.Lazy;
import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.spec.contract.OperationKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An operation that can be called.
 *
 * @param isShort it takes little work: it looks at one job, or tells it what to do
 * @param check holds its requests against the contract; built when it is first needed
 * @param answers holds its answers against the contract; built when it is first needed
 */
public record Operation(
        Api api,
        Route<ApiCall> route,
        PathTemplate path,
        boolean isShort,
        Supplier<RequestCheck> check,
        Supplier<AnswerCheck> answers) {

    private static final Set<OperationKind> SHORT =
            EnumSet.of(OperationKind.OBSERVE, OperationKind.PAUSE, OperationKind.RESUME, OperationKind.CANCEL);

    static Operation of(Api api, Route<ApiCall> route, Supplier<ContractDocument> document) {
        return new Operation(
                api,
                route,
                new PathTemplate(route.template()),
                api instanceof JobContract jobs && SHORT.contains(jobs.model().kind(route.operationId())),
                new Lazy<>(() -> document.get().check(route.method(), route.template(), api.bodyReading())),
                new Lazy<>(() -> document.get().answers(route.method(), route.template())));
    }
}
