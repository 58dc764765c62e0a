/** Random walks over the calls of a contract: every trace is judged by all oracles, and a failing walk is cut down. */
@NullMarked
package dev.bandstand.kit.explore;

import org.jspecify.annotations.NullMarked;
