/** The vocabulary of TAM Builder: statuses, policies, and the script of a job. */
@NullMarked
package dev.bandstand.mock.tam.model;

import org.jspecify.annotations.NullMarked;
