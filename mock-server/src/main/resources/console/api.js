/** Speaks to the mock: its control API, and the contracts that it serves, as any client would. */
import {change, state} from './store.js';
import {note} from './notes.js';

const CONTROL = '/__bandstand';

/** A failed call, with a sentence that a person can use. */
class Refused extends Error {}

/** Asks the control API. */
export async function control(method, path, body) {
  const response = await send({method, path: CONTROL + path, headers: {}, body});
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Refused(answer?.detail ?? `The mock answered ${response.status}.`);
  }
  return answer;
}

/** The path of a world in the control API. */
export function worldPath(rest = '') {
  return `/worlds/${encodeURIComponent(state.route.world)}${rest}`;
}

/** Asks the control API about the world that is looked at. */
export function steer(method, rest, body) {
  return control(method, worldPath(rest), body);
}

/** Makes a call of a contract and tells its whole answer. What only looks stays out of the journal. */
export async function exchange(request) {
  const looks = request.method === 'GET' ? {'X-Bandstand-Unseen': 'true'} : {};
  const response = await send({...request, headers: {...request.headers, ...looks}});
  const text = await response.text();
  return {status: response.status, text, json: parsed(text)};
}

/** Runs some work; if it fails, a message says why. */
export async function attempt(work) {
  try {
    return await work();
  } catch (failure) {
    note('bad', failure instanceof Refused ? failure.message : 'The mock did not respond. Is it still running?');
    return null;
  }
}

/** Takes over the state of the world that an answer of the control API shows. */
export function worldIs(world) {
  if (!(world.version < state.world?.version)) {
    change({world});
  }
}

function send({method, path, headers, body}) {
  if (headers.Cookie) {
    document.cookie = `${headers.Cookie}; path=/; samesite=strict`;
  }
  const sent = body === undefined ? headers : {...headers, 'Content-Type': 'application/json'};
  return fetch(path, {method, headers: sent, body: body === undefined ? undefined : JSON.stringify(body)});
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
