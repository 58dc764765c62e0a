/** Counts what runs met of the life of a job, and draws it. Pure: no clock, no network, no files. */
@NullMarked
package dev.bandstand.kit.coverage;

import org.jspecify.annotations.NullMarked;
