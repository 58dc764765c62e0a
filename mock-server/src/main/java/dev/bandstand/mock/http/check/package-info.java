/** Requests and answers held against the OpenAPI documents. */
@NullMarked
package dev.bandstand.mock.http.check;

import org.jspecify.annotations.NullMarked;
