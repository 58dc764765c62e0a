/** Checks of OpenFunnel TAM: pages, manifests, bands and credits, and the table of rule ids. */
@NullMarked
package dev.bandstand.kit.oracle.tam;

import org.jspecify.annotations.NullMarked;
