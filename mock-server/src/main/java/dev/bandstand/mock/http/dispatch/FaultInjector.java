package dev.bandstand.mock.http.dispatch;

import dev.bandstand.mock.core.Api.ErrorStyle;
import dev.bandstand.mock.fault.FaultAction;
import dev.bandstand.mock.fault.FaultEffect;
import dev.bandstand.mock.http.exchange.Errors;
import dev.bandstand.mock.http.exchange.Outgoing;
import dev.bandstand.mock.message.RawResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Does to answers what faults do. */
final class FaultInjector {

    private static final byte[] NO_JSON = "}".getBytes(StandardCharsets.US_ASCII);

    private FaultInjector() {}

    /** Returns the failure that replaces the answer to a call. */
    static Outgoing failed(ErrorStyle style, FaultAction.Failure failure) {
        RawResponse answer = Errors.detail(style, failure.status(), Errors.reason(failure.status()));
        return Outgoing.of(failure.retryAfter()
                .map(seconds -> answer.withHeader("Retry-After", Integer.toString(seconds)))
                .orElse(answer));
    }

    /** The answer as it arrives. */
    static Outgoing struck(Outgoing answer, FaultEffect strike) {
        return strike.damage()
                .map(damage -> damaged(answer, damage))
                .orElse(answer)
                .after(strike.delay());
    }

    private static Outgoing damaged(Outgoing answer, FaultAction.Damage damage) {
        RawResponse whole = answer.wireAnswer();
        byte[] body = whole.body();
        return switch (damage) {
            case RESET -> answer.cut();
            case EMPTY -> Outgoing.of(whole.withBody(new byte[0]));
            case TRUNCATED -> Outgoing.of(whole.withBody(Arrays.copyOf(body, body.length / 2)));
            case MALFORMED -> Outgoing.of(whole.withBody(malformed(body)));
        };
    }

    /** A bracket too many in front. */
    private static byte[] malformed(byte[] body) {
        byte[] longer = Arrays.copyOf(NO_JSON, NO_JSON.length + body.length);
        System.arraycopy(body, 0, longer, NO_JSON.length, body.length);
        return longer;
    }
}
