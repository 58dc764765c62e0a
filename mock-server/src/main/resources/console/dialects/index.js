/** The contracts that the console can speak. */
import {state} from '../store.js';
import {nemo} from './nemo-jobs.js';
import {other} from './other.js';
import {tam} from './openfunnel-tam.js';

const WRITTEN = [tam, nemo];

/** The others, made once for each description of the mock. */
const made = new WeakMap();

/** Those that the mock serves. */
export function served(server) {
  return server.contracts.map(named);
}

/** The contract of a job. */
export function contractOf(job) {
  return named(job.contract);
}

function named(id) {
  return WRITTEN.find(each => each.id === id) ?? others(id);
}

function others(id) {
  const known = made.get(state.server) ?? new Map();
  made.set(state.server, known);
  if (!known.has(id)) {
    known.set(id, other(id));
  }
  return known.get(id);
}
