/**
 * Listens to a world. All pages of a browser share one connection to the mock, which a shared worker holds; where there is
 * no such worker, a page has a connection of its own. A hidden page listens to nothing.
 */
import {control} from './api.js';
import {UNHEARD, change, state} from './store.js';
import {heard} from './time.js';
import {newest} from './stream/world-memory.js';
import {readServer} from './server.js';

const WORKER = '/__bandstand/console/stream/worker.js';
const SIGN_OF_LIFE = 10_000;
const MOST_CALLS = 1000;
const MOST_JOBS = 300;

const safe = globalThis.trustedTypes?.createPolicy('bandstand', {createScriptURL: url => url});
let port = null;

/** Listens to this world instead of the one before. */
export function listenTo(world) {
  change({
    ...UNHEARD, connection: 'connecting', world: null, clock: null, openCalls: new Map(), counted: 0, report: null, heardOf: 0,
  });
  port ??= join();
  tell(world);
  look(world);
}

/** Reads the world at once: the stream may take a moment longer. */
async function look(name) {
  const world = await control('GET', `/worlds/${encodeURIComponent(name)}`).catch(() => null);
  if (world && !state.world && state.route.world === name) {
    change({world, clock: heard(world.clock)});
  }
}

/** Lets go of the world while the page is hidden, and comes back to it. */
export function followVisibility() {
  document.addEventListener('visibilitychange', () => tell(state.route.world));
  addEventListener('pageshow', () => tell(state.route.world));
  addEventListener('pagehide', () => port?.postMessage({leave: true}));
  setInterval(() => document.hidden || port?.postMessage({alive: true}), SIGN_OF_LIFE);
}

function tell(world) {
  port?.postMessage(document.hidden ? {leave: true} : {listen: world});
}

function join() {
  if (typeof SharedWorker !== 'function') {
    return alone();
  }
  const worker = new SharedWorker(safe ? safe.createScriptURL(WORKER) : WORKER, {type: 'module', name: 'bandstand'});
  worker.onerror = () => {
    port = alone();
    tell(state.route.world);
  };
  return followed(worker.port);
}

/** A hub in this page, for this page only. */
function alone() {
  const {port1, port2} = new MessageChannel();
  import('./stream/hub.js').then(hub => hub.connect(port1));
  return followed(port2);
}

function followed(mine) {
  mine.onmessage = ({data: {forgotten, connection, world, events}}) => {
    if (forgotten) {
      tell(state.route.world);
      return;
    }
    change({connection});
    if (world !== state.route.world) {
      return; // it was sent before the page came to this world
    }
    events.forEach(({name, data, heard: at}) => takes[name](data, Date.now() - at));
  };
  mine.start();
  return mine;
}

const takes = {
  server: about => serverIs(about),
  // The list stays until it is read again: a page without rows would lose its place in them.
  restart: () => change({
    ...UNHEARD, list: {...state.list, stale: true}, counted: 0, heardOf: state.heardOf + 1,
    world: state.world && {...state.world, version: 0},
  }),
  worlds: ({names}) => change({worlds: names}),
  world: (world, age) => isOlder(world) || change({world, clock: heard(world.clock, age)}),
  jobs: ({at, data, more}) => change({
    jobs: newest(more ? new Map() : state.jobs, data.map(job => [job.id, seenAt(job, at)]), MOST_JOBS),
    heardOf: state.heardOf + 1,
  }),
  calls: ({entries, counted}) => change({
    calls: newest(state.calls, entries.map(call => [call.number, call]), MOST_CALLS),
    counted,
  }),
};

/** An answer to a change may come before the stream tells of the change before it; the stream goes on to tell of both. */
function isOlder({name, version}) {
  return state.world?.name === name && version < state.world.version;
}

/** Notices that another process answers, which has forgotten everything when it has no store but its memory. */
function serverIs({started_at: startedAt, store, degraded}) {
  const before = state.server.started_at;
  const restarted = Boolean(before) && before !== startedAt;
  change({
    server: {...state.server, started_at: startedAt, store, degraded},
    ...(restarted && {restarted: store === 'memory'}),
  });
  if (restarted) {
    readServer();
  }
}

/** A job with the virtual time at which the mock described it. */
export function seenAt(job, at) {
  return {...job, seen: Date.parse(at)};
}
