/** The command line of the mock: options, environment variables, configuration file, and output. */
@NullMarked
package dev.bandstand.mock.cli;

import org.jspecify.annotations.NullMarked;
