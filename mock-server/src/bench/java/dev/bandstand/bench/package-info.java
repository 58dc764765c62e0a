/** Measures the mock beside other servers, each in a process of its own, in one sitting. Not part of what is shipped. */
@NullMarked
package dev.bandstand.bench;

import org.jspecify.annotations.NullMarked;
