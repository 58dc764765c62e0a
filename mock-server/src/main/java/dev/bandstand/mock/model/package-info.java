/** Serves any contract that is a folder. */
@NullMarked
package dev.bandstand.mock.model;

import org.jspecify.annotations.NullMarked;
