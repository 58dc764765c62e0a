package dev.bandstand.mock.http.check;

import dev.bandstand.mock.base.Lazy;
import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.journal.RecordedCallCheck;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The operations of some APIs, ready to be served. */
public final class ServedOperations {

    private final List<Operation> all;

    private ServedOperations(List<Operation> all) {
        this.all = all;
    }

    /** Those of some APIs; a request to a path of several goes to the first. */
    public static ServedOperations of(List<? extends Api> apis) {
        return new ServedOperations(
                apis.stream().flatMap(ServedOperations::operations).toList());
    }

    /** These and those of one more. */
    public ServedOperations and(Api api) {
        return new ServedOperations(Stream.concat(all.stream(), operations(api)).toList());
    }

    /** Holds calls against them. */
    public RecordedCallCheck check() {
        return new ExchangeCheck(router());
    }

    public Router router() {
        return new Router(all);
    }

    private static Stream<Operation> operations(Api api) {
        Supplier<ContractDocument> document = new Lazy<>(
                () -> api.document().map(ContractDocument::of).orElseGet(() -> ContractDocument.of(api.contract())));
        return api.routes().stream().map(route -> Operation.of(api, route, document));
    }
}
