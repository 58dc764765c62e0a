/** Reads what the contracts say beside their OpenAPI documents. The entry point is {@link dev.bandstand.spec.RuleCatalogue}. */
@NullMarked
package dev.bandstand.spec;

import org.jspecify.annotations.NullMarked;
