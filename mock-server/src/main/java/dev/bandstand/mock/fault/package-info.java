/** Network and overload faults, matched to calls and counted. Knows nothing of HTTP servers or contracts. */
@NullMarked
package dev.bandstand.mock.fault;

import org.jspecify.annotations.NullMarked;
