/** Serves any contract that is a folder: one engine for the jobs of all of them. */
@NullMarked
package dev.bandstand.mock.model;

import org.jspecify.annotations.NullMarked;
