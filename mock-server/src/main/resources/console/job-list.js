/** The list of the jobs of a world, read from the mock by parts: those on screen and some around them. */
import {control, worldPath} from './api.js';
import {change, knownJobs, state} from './store.js';
import {seenAt} from './stream.js';

const CHUNK = 50;
const CALM = 200;
const PATIENCE = 1000;

export const ORDERS = {newest: 'newest first', oldest: 'oldest first', title: 'by title', status: 'by status'};

let rows = {first: 0, last: 0};
let heardOf = -1;
let jobs = -1;
let due = 0;
let readAt = 0;

/** The query of the address, as the control API words it. */
export function jobQuery() {
  const {query} = state.route;
  const sort = query.get('sort') in ORDERS ? query.get('sort') : 'newest';
  const wanted = {sort, find: query.get('find') ?? '', status: query.get('status') ?? ''};
  return new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
}

/** The number of jobs in the list; until it is read for the first time, of all jobs in the world. */
export function jobCount() {
  return isFirst() ? state.world.jobs : state.list.counted;
}

/** The job at a place of the list; undefined while it is not read. A job that was heard of since is newer than the list. */
export function jobAt(place) {
  if (isFirst()) {
    return knownJobs()[place];
  }
  const job = state.list.chunks.get(Math.floor(place / CHUNK))?.[place % CHUNK];
  const heard = job && state.jobs.get(job.id);
  return heard?.seen >= job?.seen ? heard : job;
}

/** The list was not read yet, and would begin with the newest jobs, which the stream brings sooner. */
function isFirst() {
  return state.list.chunks.size === 0 && state.list.stale !== false && state.jobs.size > 0 && jobQuery() === 'sort=newest';
}

/** Reads what is needed to show some rows: anew when something has changed, and otherwise what is missing. */
export function jobsWanted(first, last) {
  rows = {first, last};
  const query = [worldPath(), jobQuery()].join('?');
  if (query !== state.list.query) {
    const {counted, statuses} = state.list.query?.startsWith(`${worldPath()}?`) ? state.list : {counted: 0, statuses: {}};
    state.list = {query, counted, statuses, chunks: new Map(), stale: true};
    readSoon(0);
  } else if (heardOf !== state.heardOf || jobs !== state.world.jobs) {
    readSoon(Math.max(0, readAt + CALM - performance.now()));
  } else if (chunksOf(rows).some(chunk => !state.list.chunks.has(chunk)) && !due) {
    readSoon(0);
  }
}

function readSoon(wait) {
  due ||= setTimeout(read, wait);
}

async function read() {
  const {query} = state.list;
  if (query === null) {
    due = 0; // another world is looked at since, and not in a list
    return;
  }
  const anew = heardOf !== state.heardOf || jobs !== state.world?.jobs || state.list.stale;
  heardOf = state.heardOf;
  jobs = state.world?.jobs;
  readAt = performance.now();
  const chunks = chunksOf(rows).filter(chunk => anew || !state.list.chunks.has(chunk));
  try {
    const answers = await Promise.all(chunks.map(chunk => answerFor(query, chunk)));
    if (query === state.list.query) {
      taken(chunks, answers, anew);
    }
    due = 0;
  } catch {
    // The mock is gone, as the page says; the list is read again when it is back.
    due = setTimeout(read, PATIENCE);
  }
  change({});
}

function answerFor(query, chunk) {
  return control('GET', query.replace('?', '/jobs?') + `&from=${chunk * CHUNK}&limit=${CHUNK}`);
}

function taken(chunks, answers, anew) {
  const fresh = chunks.map((chunk, index) => [chunk, answers[index].data.map(job => seenAt(job, answers[index].at))]);
  const {counted, statuses} = answers.at(-1) ?? state.list;
  const known = anew ? [] : [...state.list.chunks];
  change({list: {query: state.list.query, counted, statuses, chunks: new Map([...known, ...fresh]), stale: false}});
}

/** The parts of the list that have some rows. */
function chunksOf({first, last}) {
  const from = Math.floor(first / CHUNK);
  return Array.from({length: Math.floor(last / CHUNK) - from + 1}, (_, index) => from + index);
}
