/** The vocabulary of NeMo Jobs: names, ids, policies, and the recorded events of a job. */
@NullMarked
package dev.bandstand.mock.nemo.model;

import org.jspecify.annotations.NullMarked;
