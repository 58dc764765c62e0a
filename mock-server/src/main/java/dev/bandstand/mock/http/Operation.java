package dev.bandstand.mock.http;

import dev.bandstand.contract.Route;
import dev.bandstand.mock.base.Lazy;
import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.core.ApiCall;
import java.util.function.Supplier;

/**
 * An operation that can be called.
 *
 * @param check holds its requests against the contract; built when it is first needed
 * @param answers holds its answers against the contract; built when it is first needed
 */
record Operation(
        Api api, Route<ApiCall> route, PathTemplate path, Supplier<RequestCheck> check, Supplier<AnswerCheck> answers) {

    static Operation of(Api api, Route<ApiCall> route, Supplier<ContractDocument> document) {
        return new Operation(
                api,
                route,
                new PathTemplate(route.template()),
                new Lazy<>(() -> document.get().check(route.method(), route.template())),
                new Lazy<>(() -> document.get().answers(route.method(), route.template())));
    }
}
