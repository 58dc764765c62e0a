/** What was sent and seen: the record that oracles judge, written and read as lines of JSON. */
@NullMarked
package dev.bandstand.kit.trace;

import org.jspecify.annotations.NullMarked;
