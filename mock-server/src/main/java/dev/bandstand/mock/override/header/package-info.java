/** Overrides that a request asks for by its own headers. */
@NullMarked
package dev.bandstand.mock.override.header;

import org.jspecify.annotations.NullMarked;
