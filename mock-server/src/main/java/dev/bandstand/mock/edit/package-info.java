/** Changes of JSON objects: members set at a path, merge patches, and rows of a list. */
@NullMarked
package dev.bandstand.mock.edit;

import org.jspecify.annotations.NullMarked;
