/** Policies: named choices of behaviour for points that a contract leaves open. */
@NullMarked
package dev.bandstand.mock.policy;

import org.jspecify.annotations.NullMarked;
