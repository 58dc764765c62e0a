/** Deviations: contract violations that can be switched on. Each changes the extension points of a contract. */
@NullMarked
package dev.bandstand.mock.deviation;

import org.jspecify.annotations.NullMarked;
