/** The contracts that the console can speak. */
import {nemo} from './nemo-jobs.js';
import {tam} from './openfunnel-tam.js';

const ALL = [tam, nemo];

/** Those that the mock serves. */
export function served(server) {
  return ALL.filter(each => server.contracts.includes(each.id));
}

export function contractOf(job) {
  return ALL.find(each => each.id === job.contract);
}
