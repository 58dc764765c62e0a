/** The record of a run and what people and machines read it as. Only this package writes files. */
@NullMarked
package dev.bandstand.kit.report;

import org.jspecify.annotations.NullMarked;
