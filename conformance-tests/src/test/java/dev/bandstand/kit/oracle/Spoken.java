package dev.bandstand.kit.oracle;

import dev.bandstand.kit.trace.Exchange;
import org.jspecify.annotations.Nullable;

/** A request and its answer, without the time. */
record Spoken(String operationId, @Nullable String job, Exchange.Request request, Exchange.Reply reply) {}
