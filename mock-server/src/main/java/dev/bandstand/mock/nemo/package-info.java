/** The NeMo Platform Jobs contract as a simulation: what a job does when it is left alone, and what each call makes of it. */
@NullMarked
package dev.bandstand.mock.nemo;

import org.jspecify.annotations.NullMarked;
