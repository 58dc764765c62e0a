/** The state of the page. Everything on screen is drawn from it; nothing else is stored. */

const listeners = new Set();
let drawing = false;

export const state = {
  /** connecting, live or lost */
  connection: 'connecting',
  server: {version: '', contracts: []},
  scenarios: [],
  policies: [],
  deviations: [],

  route: {world: '', view: 'jobs', job: '', query: new URLSearchParams()},
  worlds: [],
  world: null,
  clock: null,
  jobs: new Map(),
  /** The job that was looked up because the list, which has the newest ones only, lacks it. */
  older: null,
  calls: new Map(),
  counted: 0,

  report: null,
  /** The calls of the journal that are open, by number. */
  openCalls: new Map(),
  asked: {what: '', age: '', tab: '', request: null, answer: null},
  notes: [],

  docs: {sheet: 'contracts', subject: ''},
  catalogues: null,
  texts: new Map(),
};

/** Changes what is known and has the page drawn, once for all changes made before the next frame. */
export function change(members) {
  Object.assign(state, members);
  if (!drawing) {
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      listeners.forEach(listener => listener());
    });
  }
}

export function whenChanged(listener) {
  listeners.add(listener);
}

/** The jobs of the world, newest first. */
export function newestJobs() {
  return [...state.jobs.values()].reverse();
}

/** The job that the step buttons move: the one on screen, else the newest at work, else the newest that is paused. */
export function jobInFocus() {
  if (state.route.view === 'jobs' && state.route.job) {
    return state.jobs.get(state.route.job) ?? (state.older?.id === state.route.job ? state.older : null);
  }
  const open = newestJobs().filter(job => !job.ended);
  return open.find(job => job.status !== 'paused') ?? open[0] ?? null;
}

/** Why the step buttons cannot move a job; empty when they can. */
export function obstacle(job) {
  if (!job) {
    return 'No job is at work. Submit one first.';
  }
  if (job.ended) {
    return `This job has ended: ${job.status}.`;
  }
  return job.status === 'paused' ? 'The job is paused. Resume it to go on.' : '';
}
