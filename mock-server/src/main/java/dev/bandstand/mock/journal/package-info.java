/** The recorded calls of a world: each request with its response and its contract findings. */
@NullMarked
package dev.bandstand.mock.journal;

import org.jspecify.annotations.NullMarked;
