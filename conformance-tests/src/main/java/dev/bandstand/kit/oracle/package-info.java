/**
 * Entry point to the oracles of a contract. Pure: no clock, no network, no files; the same trace gives the same findings.
 * Arrows run one way: {@code trace <- check <- common <- tam, nemo <- } this package.
 */
@NullMarked
package dev.bandstand.kit.oracle;

import org.jspecify.annotations.NullMarked;
