/** The state of the page. Everything on screen is drawn from it; nothing else is stored. */

/** A list of jobs of which nothing was read yet. */
const UNREAD = {query: null, counted: 0, statuses: {}, chunks: new Map(), stale: true};

/** The state of a world of which nothing was heard yet: nothing of another world, or of one that was reset, may stay. */
export const UNHEARD = {jobs: new Map(), list: UNREAD, calls: new Map(), older: null};

const listeners = new Set();
let drawing = false;

export const state = {
  /** connecting, live or lost */
  connection: 'connecting',
  server: {version: '', contracts: []},
  /** The mock was restarted while one looked, and its memory is empty. */
  restarted: false,
  scenarios: [],
  /** The mistakes in the folder of scenarios. */
  problems: [],
  policies: [],
  deviations: [],

  route: {world: '', view: 'jobs', job: '', query: new URLSearchParams()},
  worlds: [],
  world: null,
  clock: null,
  /** The jobs that the mock told of lately, by id; the list of all is read by parts. */
  jobs: new Map(),
  /** The number of times that the mock reported changed jobs. */
  heardOf: 0,
  /** The job that was looked up because it is not among those told of. */
  older: null,
  /** The part of the list of jobs that was read. */
  list: UNREAD,
  calls: new Map(),
  counted: 0,

  report: null,
  /** The calls of the journal that are open, by number. */
  openCalls: new Map(),
  asked: {what: '', age: '', tab: '', place: '', request: null, answer: null},
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

/** The jobs as they were known when somebody asked last, with what they were made from: every drawing asks. */
let known = {jobs: null, chunks: null, newest: []};

/** The jobs that are known at present, newest first. */
export function knownJobs() {
  const {jobs, list: {chunks}} = state;
  if (known.jobs !== jobs || known.chunks !== chunks) {
    known = {jobs, chunks, newest: newestFirst(jobs, chunks)};
  }
  return known.newest;
}

/**
 * Jobs of one instant, as a clock that stands still has them, are ordered by their places: the list has the newest first, and
 * newer than all of it are those that were heard of after the last one that it has.
 */
function newestFirst(jobs, chunks) {
  const listed = [...chunks].sort(([a], [b]) => a - b).flatMap(([, some]) => some);
  const ids = new Set(listed.map(({id}) => id));
  const heard = [...jobs.values()].reverse();
  const place = heard.findIndex(({id}) => ids.has(id));
  const fresh = place < 0 ? heard : heard.slice(0, place);
  return [...new Map([...fresh, ...listed, ...heard].map(job => [job.id, job])).values()]
    .map(job => ({job, at: Date.parse(job.submitted_at)}))
    .sort((a, b) => b.at - a.at)
    .map(({job}) => job);
}
