/** Queries: response bodies, lists, filters, logs and sub-resources. */
@NullMarked
package dev.bandstand.mock.nemo.read;

import org.jspecify.annotations.NullMarked;
