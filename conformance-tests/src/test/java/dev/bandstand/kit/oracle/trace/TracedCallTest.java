package dev.bandstand.kit.oracle.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.OperationKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The key of a call, sent in the way of its contract. */
class TracedCallTest {

    private static final Caller HEADER = new Caller(Caller.By.HEADER, "X-Team", "", false);
    private static final Caller QUERY = new Caller(Caller.By.QUERY, "key", "", false);
    private static final Caller COOKIE = new Caller(Caller.By.COOKIE, "session", "", false);

    @Test
    void is_found_in_the_header_that_the_contract_names() {
        TracedCall call = call(HEADER, "/jobs/1", Map.of("x-team", "K"));

        assertThat(call.sentKey()).isEqualTo("K");
        assertThat(call.spellsKeyHeaderOtherwise()).isTrue();
        assertThat(call(HEADER, "/jobs/1", Map.of("X-Team", "K")).spellsKeyHeaderOtherwise())
                .isFalse();
    }

    @Test
    void is_no_header_that_another_contract_names() {
        assertThat(call(HEADER, "/jobs/1", Map.of("X-API-Key", "K")).sentKey()).isNull();
    }

    @Test
    void is_found_in_the_query() {
        assertThat(call(QUERY, "/jobs/1?key=a%2Fb", Map.of()).sentKey()).isEqualTo("a/b");
        assertThat(call(QUERY, "/jobs/1", Map.of()).sentKey()).isNull();
    }

    @Test
    void is_found_among_the_cookies() {
        assertThat(call(COOKIE, "/jobs/1", Map.of("Cookie", "lang=de; session=K"))
                        .sentKey())
                .isEqualTo("K");
        assertThat(call(COOKIE, "/jobs/1", Map.of("Cookie", "lang=de")).sentKey())
                .isNull();
    }

    private static TracedCall call(Caller caller, String target, Map<String, String> headers) {
        Dialect dialect = new Dialect("any", Map.of(), Map.of(), Map.of(), Map.of(), "id", caller);
        return new TracedCall(
                new Exchange(
                        1,
                        "",
                        "alice",
                        "getJob",
                        "1",
                        new Exchange.Request("GET", target, headers, null),
                        new Exchange.NoAnswer("closed"),
                        Instant.EPOCH,
                        Instant.EPOCH),
                OperationKind.OBSERVE,
                new AnswerContent(MissingNode.getInstance(), false, List.of(), List.of()),
                dialect);
    }
}
