package dev.bandstand.kit.oracle;

import dev.bandstand.kit.trace.Exchange;
import org.jspecify.annotations.Nullable;

/** What was asked and answered, without the time. */
record Spoken(String operationId, @Nullable String job, Exchange.Request request, Exchange.Reply reply) {}
