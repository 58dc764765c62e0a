/** Looks up a job that the mock did not tell of lately. */
import {steer} from '../api.js';
import {change, state} from '../store.js';
import {seenAt} from '../stream.js';
import {virtualNow} from '../time.js';

let lookup = {of: '', job: undefined};

/** A job by its id: undefined while the mock is asked, null when it has none. Asks again when the clock or the world moved. */
export function olderJob(id) {
  const {world, counted, clock, heardOf} = state;
  const of = [world.name, id].join(' ');
  const age = [of, counted, clock.now, heardOf, world.jobs].join(' ');
  if (lookup.age !== age) {
    lookup = {of, age, job: lookup.of === of ? lookup.job : undefined};
    look(id, age);
  }
  return lookup.job;
}

async function look(id, age) {
  const job = await steer('GET', `/jobs/${encodeURIComponent(id)}`).catch(() => null);
  if (lookup.age === age) {
    lookup = {...lookup, job: job && seenAt(job, new Date(virtualNow(state.clock)).toISOString())};
    change({older: lookup.job});
  }
}
