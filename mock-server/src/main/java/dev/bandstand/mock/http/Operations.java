package dev.bandstand.mock.http;

import dev.bandstand.mock.base.Lazy;
import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.journal.ContractCheck;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The operations of some APIs, ready to be served. */
public final class Operations {

    private final List<Operation> all;

    private Operations(List<Operation> all) {
        this.all = all;
    }

    /** Those of some APIs; a request to a path of several goes to the first. */
    public static Operations of(List<? extends Api> apis) {
        return new Operations(apis.stream().flatMap(Operations::operations).toList());
    }

    /** These and those of one more. */
    public Operations and(Api api) {
        return new Operations(Stream.concat(all.stream(), operations(api)).toList());
    }

    /** Holds calls against them. */
    public ContractCheck check() {
        return new ExchangeCheck(router());
    }

    Router router() {
        return new Router(all);
    }

    private static Stream<Operation> operations(Api api) {
        Supplier<ContractDocument> document = new Lazy<>(
                () -> api.document().map(ContractDocument::of).orElseGet(() -> ContractDocument.of(api.contract())));
        return api.routes().stream().map(route -> Operation.of(api, route, document));
    }
}
