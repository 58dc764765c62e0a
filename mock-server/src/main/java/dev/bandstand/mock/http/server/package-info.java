/** The HTTP server: connectors, TLS, access to the control API, CORS. */
@NullMarked
package dev.bandstand.mock.http.server;

import org.jspecify.annotations.NullMarked;
