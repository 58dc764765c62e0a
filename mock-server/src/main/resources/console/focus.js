/** The job that the buttons of the clock move. */
import {meaningOf} from './contract/contract.js';
import {knownJobs, state} from './store.js';

/** The job that the step buttons move: the one on screen, else the newest at work, else the newest that is paused. */
export function jobInFocus() {
  if (state.route.view === 'jobs' && state.route.job) {
    return state.jobs.get(state.route.job) ?? (state.older?.id === state.route.job ? state.older : null);
  }
  const open = knownJobs().filter(job => !job.ended);
  return open.find(job => meaningOf(job) !== 'paused') ?? open[0] ?? null;
}

/** The reason why the step buttons cannot move a job; empty when they can. */
export function obstacle(job) {
  if (!job) {
    return 'No job is at work. Submit one first.';
  }
  if (job.ended) {
    return `This job has ended: ${job.status}.`;
  }
  return meaningOf(job) === 'paused' ? 'The job is paused. Resume it to go on.' : '';
}
