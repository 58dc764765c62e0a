/** Restores what a link says of a world: its scenario and its clock. */
import {attempt, steer} from './api.js';
import {change, state} from './store.js';
import {heard, length} from './time.js';
import {note} from './notes.js';
import {href, replaceRoute} from './route.js';

/** Does what the address asks for, once, and takes the wish out of the address. */
export async function restoreFromLink() {
  const wish = state.route.query;
  const {view, job} = state.route;
  if (!['scenario', 'speed', 'frozen', 'at'].some(name => wish.has(name))) {
    return;
  }
  replaceRoute(href(view, job));
  const clock = await attempt(() => restored(wish));
  if (clock) {
    change({clock: heard(clock)});
    note('good', restoredText(wish, clock));
  }
}

/** The clock of a world never goes back, so it can be later than the link says. */
function restoredText(wish, clock) {
  const late = Date.parse(clock.now) - Date.parse(wish.get('at') ?? clock.now);
  return late > 1000 && clock.frozen
    ? `Scenario and clock settings restored. The clock is ${length(late)} later than in the link, because it cannot go back.`
    : 'Scenario and clock restored from the link.';
}

async function restored(wish) {
  if (wish.has('scenario')) {
    await steer('PUT', '/scenario', {name: wish.get('scenario')});
  }
  const clock = await steer('PUT', '/clock', {
    frozen: wish.get('frozen') === 'true',
    speed: Number(wish.get('speed') ?? 1),
  });
  const ahead = (Date.parse(wish.get('at') ?? '') - Date.parse(clock.now)) / 1000;
  return ahead > 0 ? steer('POST', '/clock/advance', {by: `PT${ahead.toFixed(3)}S`}) : clock;
}
