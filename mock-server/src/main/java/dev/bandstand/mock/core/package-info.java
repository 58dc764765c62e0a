/** The part that all contracts share: worlds and their clocks, jobs and their histories, and calls on their way through the mock. */
@NullMarked
package dev.bandstand.mock.core;

import org.jspecify.annotations.NullMarked;
