/** A recorded run, parsed: its calls, the jobs they concern, and the states each job may have been in. Reads traces only, judges nothing. */
@NullMarked
package dev.bandstand.kit.oracle.trace;

import org.jspecify.annotations.NullMarked;
