/** The NeMo job: its timeline as a function of time, the rules for commands, and the extension points. */
@NullMarked
package dev.bandstand.mock.nemo.job;

import org.jspecify.annotations.NullMarked;
