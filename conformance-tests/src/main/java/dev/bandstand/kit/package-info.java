/** The conformance kit. Its door is {@link dev.bandstand.kit.Kit}. */
@NullMarked
package dev.bandstand.kit;

import org.jspecify.annotations.NullMarked;
