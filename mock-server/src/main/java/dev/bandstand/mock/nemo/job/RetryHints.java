package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;

/** Tells clients not to send a call again that was refused with 409; the vendor's client would otherwise do so twice. */
final class RetryHints {

    static final ResponseEdit HINTED = RetryHints::hinted;

    private RetryHints() {}

    private static RawResponse hinted(ApiCall call, RawResponse answer) {
        return answer.status() == 409 ? answer.withHeader("x-should-retry", "false") : answer;
    }
}
