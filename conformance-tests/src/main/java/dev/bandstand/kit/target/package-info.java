/** The only place that talks HTTP: sends calls to the target, obeys its limits, and records every exchange. */
@NullMarked
package dev.bandstand.kit.target;

import org.jspecify.annotations.NullMarked;
