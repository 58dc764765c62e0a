/** The jobs of a contract of one's own, by the control API only. */
import {request} from './requests.js';

const WORDS = /_/g;

export function other(id) {
  return {
    id,
    name: id,
    stage: 'stage',
    verbs: [],
    tabs: [],
    facts: ({counters}) => Object.entries(counters)
      .map(([name, amount]) => `${amount.toLocaleString('en-US')} ${name.replaceAll(WORDS, ' ')}`),
    look: (world, job) =>
      request('GET', `/__bandstand/worlds/${encodeURIComponent(world)}/jobs/${encodeURIComponent(job)}`, {}),
  };
}
