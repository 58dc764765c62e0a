/** Reads what the contracts say beside their OpenAPI documents. The door is {@link dev.bandstand.spec.RuleCatalogue}. */
@NullMarked
package dev.bandstand.spec;

import org.jspecify.annotations.NullMarked;
