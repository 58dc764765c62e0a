/** The life of a job: its states, the moves that it makes by itself, the commands, and how far it is. */
@NullMarked
package dev.bandstand.spec.contract.life;

import org.jspecify.annotations.NullMarked;
