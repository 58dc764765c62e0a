/** JSON bodies of a contract: examples and checks by its schemas, templates, and the requests that it asks for. */
@NullMarked
package dev.bandstand.spec.body;

import org.jspecify.annotations.NullMarked;
