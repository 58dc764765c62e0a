/** Checks that hold for every contract of long-running jobs; a contract binds them to its rule ids. */
@NullMarked
package dev.bandstand.kit.oracle.common;

import org.jspecify.annotations.NullMarked;
