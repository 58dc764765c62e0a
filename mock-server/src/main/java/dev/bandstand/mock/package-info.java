/** The mock: {@link dev.bandstand.mock.MockServer} to embed it, {@link dev.bandstand.mock.cli.Main} to run it. */
@NullMarked
package dev.bandstand.mock;

import org.jspecify.annotations.NullMarked;
