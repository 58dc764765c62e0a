/** Checks of NeMo Platform Jobs: steps, tasks, logs, lists and workspaces, and the table of rule ids. */
@NullMarked
package dev.bandstand.kit.oracle.nemo;

import org.jspecify.annotations.NullMarked;
