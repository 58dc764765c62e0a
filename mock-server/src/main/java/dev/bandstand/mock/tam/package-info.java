/** OpenFunnel's TAM Builder: a market built band by band, read page by page. */
@NullMarked
package dev.bandstand.mock.tam;

import org.jspecify.annotations.NullMarked;
