/** Finds the operation of a call, checks the call, lets the contract answer, and applies faults. */
@NullMarked
package dev.bandstand.mock.http.dispatch;

import org.jspecify.annotations.NullMarked;
