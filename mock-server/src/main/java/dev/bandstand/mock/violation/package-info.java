/** The ways in which a request or an answer misses its contract, in the words of pydantic. */
@NullMarked
package dev.bandstand.mock.violation;

import org.jspecify.annotations.NullMarked;
