/** A contract as a folder: its OpenAPI document and the model of its jobs. Start at {@link dev.bandstand.spec.contract.Contract}. */
@NullMarked
package dev.bandstand.spec.contract;

import org.jspecify.annotations.NullMarked;
