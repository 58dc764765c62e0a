/** Answers that are changed on their way to the client. Knows nothing of HTTP servers or contracts. */
@NullMarked
package dev.bandstand.mock.override;

import org.jspecify.annotations.NullMarked;
