/** The command line: what is asked for, and what is reported on the console. */
@NullMarked
package dev.bandstand.kit.cli;

import org.jspecify.annotations.NullMarked;
