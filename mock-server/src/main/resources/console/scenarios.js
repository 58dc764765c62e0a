/** Keeps the list of scenarios fresh: their files may change while one looks. */
import {control} from './api.js';
import {change, state} from './store.js';

const BETWEEN = 3_000;

/** Reads the scenarios now and then, while the page is shown. */
export function followScenarios() {
  setInterval(async () => {
    if (document.hidden || state.connection !== 'live') {
      return;
    }
    const list = await control('GET', '/scenarios').catch(() => null);
    if (list && JSON.stringify([list.data, list.problems ?? []]) !== JSON.stringify([state.scenarios, state.problems])) {
      change({scenarios: list.data, problems: list.problems ?? []});
    }
  }, BETWEEN);
}
