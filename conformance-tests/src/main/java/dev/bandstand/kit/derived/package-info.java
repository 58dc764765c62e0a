/** The driver for a contract that is a folder: wording of calls, ways to states, and features made from it. */
@NullMarked
package dev.bandstand.kit.derived;

import org.jspecify.annotations.NullMarked;
