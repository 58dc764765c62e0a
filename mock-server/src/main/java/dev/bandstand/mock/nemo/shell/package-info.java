/** The commands of steps: a few words of a shell, run without a machine, so that a command decides its log and its end. */
@NullMarked
package dev.bandstand.mock.nemo.shell;

import org.jspecify.annotations.NullMarked;
