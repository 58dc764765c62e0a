/** What the page knows. Everything on screen is drawn from it; nothing else is remembered. */

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
  calls: new Map(),
  counted: 0,

  report: null,
  openCall: null,
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

/** The job that "one band more" and "to the end" mean: the one looked at, or the newest that has not ended. */
export function jobInFocus() {
  const open = state.jobs.get(state.route.job);
  return open && !open.ended ? open : newestJobs().find(job => !job.ended) ?? null;
}
