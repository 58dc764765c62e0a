/** Jobs at the target: how they are driven into the states that rules speak of, and shared between scenarios. */
@NullMarked
package dev.bandstand.kit.job;

import org.jspecify.annotations.NullMarked;
