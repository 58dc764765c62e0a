package dev.bandstand.mock.http.check;

import dev.bandstand.mock.base.Lazy;
import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.journal.RecordedCallCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The operations of some APIs, ready to be served. */
public final class ServedOperations {

    private final Map<Api, List<Operation>> all;
    private final Router router;

    private ServedOperations(Map<Api, List<Operation>> all) {
        this.all = new LinkedHashMap<>(all);
        this.router = new Router(listed());
    }

    /** Those of some APIs; a request to a path of several goes to the first. */
    public static ServedOperations of(List<? extends Api> apis) {
        Map<Api, List<Operation>> all = new LinkedHashMap<>();
        apis.forEach(api -> all.put(api, operations(api).toList()));
        return new ServedOperations(all);
    }

    /** These and those of one more. */
    public ServedOperations and(Api api) {
        Map<Api, List<Operation>> more = new LinkedHashMap<>(all);
        more.put(api, operations(api).toList());
        return new ServedOperations(more);
    }

    /** Serves the operations that an API has by now. */
    public synchronized void refresh(Api api) {
        all.put(api, operations(api).toList());
        router.serve(listed());
    }

    /** Reads the documents of the contracts and builds their checks, which the first calls would have to wait for. */
    @SuppressWarnings("ReturnValueIgnored") // a check is built when it is first asked for
    public void warm() {
        listed().forEach(operation -> operation.check().get());
    }

    /** Holds calls against them. */
    public RecordedCallCheck check() {
        return new ExchangeCheck(router);
    }

    public Router router() {
        return router;
    }

    private List<Operation> listed() {
        return all.values().stream().flatMap(List::stream).toList();
    }

    private static Stream<Operation> operations(Api api) {
        Supplier<ContractDocument> document = new Lazy<>(
                () -> api.document().map(ContractDocument::of).orElseGet(() -> ContractDocument.of(api.contract())));
        return api.routes().stream().map(route -> Operation.of(api, route, document));
    }
}
