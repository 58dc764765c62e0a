/** Sends recorded calls again and tells where the answers differ. */
@NullMarked
package dev.bandstand.kit.replay;

import org.jspecify.annotations.NullMarked;
