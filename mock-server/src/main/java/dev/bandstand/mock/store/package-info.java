/** Keeps jobs and worlds outside the process: in an embedded database, or in PostgreSQL, where several mocks can share them. */
@NullMarked
package dev.bandstand.mock.store;

import org.jspecify.annotations.NullMarked;
