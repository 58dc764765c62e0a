/** The engine that works out what becomes of a job, of whatever contract. */
@NullMarked
package dev.bandstand.mock.engine;

import org.jspecify.annotations.NullMarked;
