/** What networks and overloaded servers do to calls, aimed and counted. Knows nothing of HTTP servers or contracts. */
@NullMarked
package dev.bandstand.mock.fault;

import org.jspecify.annotations.NullMarked;
