/** JSON as bytes: writing it once, keeping it in pooled buffers, and sending it in chunks without copying. */
@NullMarked
package dev.bandstand.mock.bytes;

import org.jspecify.annotations.NullMarked;
