/** Jobs in the order of lists, found by place, by value and by the instant of their next change. Pure: no I/O, no clock. */
@NullMarked
package dev.bandstand.mock.index;

import org.jspecify.annotations.NullMarked;
