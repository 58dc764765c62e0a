package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import java.util.List;
import java.util.stream.Stream;

/** Writes, if the policy says so, the headers that the framework of the service writes and that HTTP does not ask for. */
final class ServiceHeaders {

    static final ResponseEdit WRITTEN = ServiceHeaders::written;

    /** The service declares the methods of an address in this order, and names the first one only. */
    private static final List<String> DECLARED = List.of("PUT", "POST", "GET");

    private ServiceHeaders() {}

    private static RawResponse written(ApiCall call, RawResponse answer) {
        boolean concerned = answer.status() == 204 || answer.status() == 405;
        if (!concerned || !NemoPolicy.HEADERS.is("service", call.policies())) {
            return answer;
        }
        return answer.status() == 204
                ? answer.withHeader("Content-Type", "application/json")
                : answer.withHeader("Allow", first(answer));
    }

    private static String first(RawResponse answer) {
        List<String> allowed = answer.headers().stream()
                .filter(each -> each.name().equalsIgnoreCase("Allow"))
                .flatMap(each -> Stream.of(each.value().split(", ")))
                .toList();
        return DECLARED.stream().filter(allowed::contains).findFirst().orElseGet(() -> String.join(", ", allowed));
    }
}
