/** The record that oracles judge: requests and answers, written and read as lines of JSON. */
@NullMarked
package dev.bandstand.kit.trace;

import org.jspecify.annotations.NullMarked;
