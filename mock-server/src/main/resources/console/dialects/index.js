/** The contracts that the console can speak. */
import {nemo} from './nemo-jobs.js';
import {other} from './other.js';
import {tam} from './openfunnel-tam.js';

const ALL = [tam, nemo];

/** Those that the mock serves. */
export function served(server) {
  return ALL.filter(each => server.contracts.includes(each.id));
}

/** The contract of a job; one that the console cannot speak is shown by the control API. */
export function contractOf(job) {
  return ALL.find(each => each.id === job.contract) ?? other(job.contract);
}
