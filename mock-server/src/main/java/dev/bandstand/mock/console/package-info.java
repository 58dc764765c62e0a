/** The pages for people: the console, the docs, and the events that keep them fresh. */
@NullMarked
package dev.bandstand.mock.console;

import org.jspecify.annotations.NullMarked;
