/** HTTP messages apart from any HTTP server: the incoming request, the raw response, and their headers. */
@NullMarked
package dev.bandstand.mock.message;

import org.jspecify.annotations.NullMarked;
