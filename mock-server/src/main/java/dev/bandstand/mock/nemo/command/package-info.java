/** Operations that change a job: create, pause, resume, cancel, delete, and the reports of workers. */
@NullMarked
package dev.bandstand.mock.nemo.command;

import org.jspecify.annotations.NullMarked;
