/** The control API: everything that can be done with a running mock from outside. */
@NullMarked
package dev.bandstand.mock.control;

import org.jspecify.annotations.NullMarked;
