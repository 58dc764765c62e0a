/** Keeps jobs in memory: packed while nobody asks for them, as objects while somebody does. */
@NullMarked
package dev.bandstand.mock.memory;

import org.jspecify.annotations.NullMarked;
