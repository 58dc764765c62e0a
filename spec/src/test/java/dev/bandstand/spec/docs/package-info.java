/** Tests of the documentation: links, markers of code blocks, examples and words. */
@NullMarked
package dev.bandstand.spec.docs;

import org.jspecify.annotations.NullMarked;
