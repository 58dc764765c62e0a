/** The conformance kit. Start at {@link dev.bandstand.kit.Kit}. */
@NullMarked
package dev.bandstand.kit;

import org.jspecify.annotations.NullMarked;
