/**
 * Listens to the mock for all pages of a browser, over one connection: a browser opens only six to one host. Each page has
 * a port and tells by it which world it looks at. A page that joins gets what is known of its world at once.
 */
import {WorldMemory} from './world-memory.js';

const SILENT_FOR = 30_000;
const GATHER = 20;
const RETRY = 2_000;

/** The pages: for each port the world and the time of the last sign of life. */
const pages = new Map();
const worlds = new Map();
let source = null;
let connection = 'connecting';
let asked = '';
let due = 0;
let batch = [];

/** Serves one more page. */
export function connect(port) {
  port.onmessage = ({data}) => take(port, data);
  port.start();
}

function take(port, {listen, alive, leave}) {
  if (listen) {
    pages.set(port, {world: listen, seen: Date.now()});
    port.postMessage({connection, world: listen, events: worlds.get(listen)?.events() ?? []});
    listenSoon();
  } else if (leave) {
    pages.delete(port);
    listenSoon();
  } else if (alive && pages.has(port)) {
    pages.get(port).seen = Date.now();
  } else if (alive) {
    port.postMessage({forgotten: true});
  }
}

setInterval(() => {
  for (const [port, {seen}] of pages) {
    if (Date.now() - seen > SILENT_FOR) {
      pages.delete(port);
      listenSoon();
    }
  }
}, SILENT_FOR / 3);

/** Changes the connection after a moment, once for all pages that come and go together. */
function listenSoon() {
  clearTimeout(due);
  due = setTimeout(listen, GATHER);
}

function listen() {
  const wanted = [...new Set([...pages.values()].map(({world}) => world))].sort();
  const query = new URLSearchParams(wanted.map(world => ['world', world])).toString();
  if (query === asked && source?.readyState !== EventSource.CLOSED) {
    return;
  }
  asked = query;
  source?.close();
  source = null;
  for (const world of [...worlds.keys()].filter(each => !wanted.includes(each))) {
    worlds.delete(world);
  }
  if (query) {
    open(query);
  }
}

function open(query) {
  source = new EventSource(`/__bandstand/events?${query}`);
  source.onopen = () => connected('live');
  source.onerror = ({target}) => {
    connected('lost');
    if (target.readyState === EventSource.CLOSED) {
      clearTimeout(due);
      due = setTimeout(listen, RETRY);
    }
  };
  WorldMemory.EVENTS.forEach(name => source.addEventListener(name, message => heard(name, JSON.parse(message.data))));
}

function connected(word) {
  connection = word;
  for (const port of pages.keys()) {
    port.postMessage({connection, events: []});
  }
}

function heard(name, {world, data}) {
  const event = {name, data, heard: Date.now()};
  if (!worlds.has(world)) {
    worlds.set(world, new WorldMemory());
  }
  worlds.get(world).take(event);
  if (batch.push({world, event}) === 1) {
    setTimeout(tell, GATHER);
  }
}

/** Tells the pages what was heard, in one message each, so that none draws half of it. */
function tell() {
  const told = batch;
  batch = [];
  for (const [port, {world}] of pages) {
    const events = told.filter(each => each.world === world).map(({event}) => event);
    if (events.length) {
      port.postMessage({connection, world, events});
    }
  }
}
