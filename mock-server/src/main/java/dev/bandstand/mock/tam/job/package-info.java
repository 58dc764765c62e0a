/** The TAM job: its timeline as a function of time, the decisions on commands, and the extension points. */
@NullMarked
package dev.bandstand.mock.tam.job;

import org.jspecify.annotations.NullMarked;
