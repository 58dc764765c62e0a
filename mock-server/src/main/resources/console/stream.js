/**
 * Listens to a world. The browser connects again by itself, and each connection starts from the beginning. A hidden page
 * closes its connection: a browser opens only six to one host, so more tabs than that would block each other.
 */
import {change, state} from './store.js';
import {heard} from './time.js';

const MOST_CALLS = 1000;
let source = null;

/** Listens to this world instead of the one before. */
export function listenTo(world) {
  change({connection: 'connecting', world: null, clock: null, jobs: new Map(), calls: new Map(), openCalls: new Map(), report: null});
  connect(world);
}

/** Closes the connection while the page is hidden, and opens it again when the page is shown. */
export function followVisibility() {
  document.addEventListener('visibilitychange', () => connect(state.route.world));
}

function connect(world) {
  source?.close();
  source = null;
  if (document.hidden) {
    return;
  }
  source = new EventSource(`/__bandstand/worlds/${encodeURIComponent(world)}/events`);
  source.onopen = () => change({connection: 'live'});
  source.onerror = () => change({connection: 'lost'});
  Object.entries(takes).forEach(([event, take]) =>
    source.addEventListener(event, message => take(JSON.parse(message.data))));
}

const takes = {
  restart: () => change({jobs: new Map(), calls: new Map(), counted: 0}),
  worlds: ({names}) => change({worlds: names}),
  world: world => change({world, clock: heard(world.clock)}),
  jobs: ({at, data}) => change({jobs: merged(state.jobs, data.map(job => seenAt(job, at)), job => job.id)}),
  calls: ({entries, counted}) => change({calls: newest(merged(state.calls, entries, call => call.number)), counted}),
};

/** A job with the virtual time at which the mock described it. */
export function seenAt(job, at) {
  return {...job, seen: Date.parse(at)};
}

function merged(known, more, key) {
  const all = new Map(known);
  more.forEach(each => all.set(key(each), each));
  return all;
}

function newest(calls) {
  return calls.size <= MOST_CALLS ? calls : new Map([...calls].slice(-MOST_CALLS));
}
