/** Requests and responses on the wire: reading a body, writing an answer, the errors of each style. */
@NullMarked
package dev.bandstand.mock.http.exchange;

import org.jspecify.annotations.NullMarked;
