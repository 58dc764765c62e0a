/** Drafts of a job model from an OpenAPI document, with every guess marked. */
@NullMarked
package dev.bandstand.spec.draft;

import org.jspecify.annotations.NullMarked;
