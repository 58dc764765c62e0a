/** The options of a run: read from defaults, a file, the environment and the command line, in that order. */
@NullMarked
package dev.bandstand.kit.config;

import org.jspecify.annotations.NullMarked;
