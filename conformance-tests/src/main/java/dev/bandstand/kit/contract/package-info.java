/** Holds requests and answers against the OpenAPI document of a contract. */
@NullMarked
package dev.bandstand.kit.contract;

import org.jspecify.annotations.NullMarked;
