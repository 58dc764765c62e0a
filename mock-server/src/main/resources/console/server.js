/** Reads what is the same for all worlds: the mock itself, and what can be chosen. */
import {attempt, control} from './api.js';
import {change} from './store.js';

/** Reads it at the start, and again when the mock was restarted; first what the list of jobs needs. */
export async function readServer() {
  await read(['', '/scenarios'], ([server, scenarios]) =>
    change({server, scenarios: scenarios.data, problems: scenarios.problems ?? []}));
  await read(['/policies', '/deviations'], ([policies, deviations]) =>
    change({policies: policies.data, deviations: deviations.data}));
}

async function read(paths, take) {
  const answers = await attempt(() => Promise.all(paths.map(path => control('GET', path))));
  if (answers) {
    take(answers);
  }
}
