/** Small helpers without a home of their own: durations, lazy values, spelling suggestions, and errors of settings. */
@NullMarked
package dev.bandstand.mock.base;

import org.jspecify.annotations.NullMarked;
