/** Judges from the calls in a journal how well a client behaves. Pure: same calls, same report. */
@NullMarked
package dev.bandstand.mock.client;

import org.jspecify.annotations.NullMarked;
