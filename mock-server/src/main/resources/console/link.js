/** Links that show a world as it was: whoever opens one looks only, and can restore the state that it tells of. */
import {attempt, steer, worldIs} from './api.js';
import {change, state} from './store.js';
import {heard, length, virtualNow} from './time.js';
import {note} from './notes.js';
import {href, hrefIn, replaceRoute} from './route.js';

const COUNTERS = new Set(['id', 'matched', 'hits']);

/** The address of this view with the state of the world. */
export function addressOfState() {
  const {world, view, job, query} = state.route;
  const shared = new URLSearchParams(query);
  shared.set('state', JSON.stringify(stateNow()));
  return location.origin + location.pathname + hrefIn(world, view, job, shared);
}

function stateNow() {
  const {scenario, policies, deviations, faults, overrides} = state.world;
  const {frozen, speed} = state.clock;
  return {
    scenario,
    policies,
    deviations,
    faults: faults.map(orderOf),
    overrides: overrides.map(orderOf),
    clock: {now: new Date(virtualNow(state.clock)).toISOString(), frozen, speed},
  };
}

/** A fault or an override as it is ordered: without its id and its counters. */
export function orderOf(active) {
  return Object.fromEntries(Object.entries(active).filter(([name, value]) => !COUNTERS.has(name) && value !== null));
}

/** The state that the address tells of, if it does. */
export function linkedState() {
  try {
    const told = JSON.parse(state.route.query.get('state') ?? 'null');
    return told && isState(told) ? told : null;
  } catch {
    return null;
  }
}

function isState({scenario, policies, deviations, faults, overrides, clock}) {
  return typeof scenario === 'string' && policies instanceof Object && !Number.isNaN(Date.parse(clock?.now))
    && [deviations, faults, overrides].every(Array.isArray);
}

/** The ways in which the world is not as the link says, one line for each. */
export function differences(wanted) {
  const {world} = state;
  const lines = [];
  if (wanted.scenario !== world.scenario) {
    lines.push(`scenario ${world.scenario} → ${wanted.scenario}`);
  }
  lines.push(...changedMembers('policy', world.policies, wanted.policies));
  lines.push(...changedList('deviation', world.deviations, wanted.deviations));
  lines.push(...changedOrders('fault', world.faults, wanted.faults));
  lines.push(...changedOrders('override', world.overrides, wanted.overrides));
  return [...lines, ...clockLines(wanted.clock)];
}

function changedMembers(what, now, wanted) {
  return [...new Set([...Object.keys(now), ...Object.keys(wanted)])]
    .filter(key => now[key] !== wanted[key])
    .map(key => `${what} ${key}: ${now[key] ?? 'default'} → ${wanted[key] ?? 'default'}`);
}

function changedList(what, now, wanted) {
  return [
    ...now.filter(id => !wanted.includes(id)).map(id => `${what} ${id} off`),
    ...wanted.filter(id => !now.includes(id)).map(id => `${what} ${id} on`),
  ];
}

function changedOrders(what, now, wanted) {
  const same = JSON.stringify(now.map(orderOf)) === JSON.stringify(wanted);
  return same ? [] : [`${now.length} ${what}${now.length === 1 ? '' : 's'} replaced by ${wanted.length}`];
}

function clockLines({now, frozen, speed}) {
  const ahead = Date.parse(now) - virtualNow(state.clock);
  const lines = [];
  if (frozen !== state.clock.frozen) {
    lines.push(frozen ? 'the clock is frozen for everybody' : 'the clock runs for everybody');
  }
  if (speed !== state.clock.speed) {
    lines.push(`speed ${state.clock.speed}× → ${speed}×`);
  }
  if (Math.abs(ahead) > 1000) {
    lines.push(ahead > 0
      ? `the clock moves on by ${length(ahead)}`
      : `the clock is ${length(-ahead)} later than the link says; it goes back only while the world has no job`);
  }
  return lines;
}

/** Takes the state out of the address; the world stays as it is. */
export function dismissLink() {
  const query = new URLSearchParams(state.route.query);
  query.delete('state');
  replaceRoute(href(state.route.view, state.route.job, query));
}

/** Makes the world what the link says. */
export async function restoreLinkedState() {
  const wanted = linkedState();
  const done = await attempt(() => restored(wanted));
  if (done) {
    dismissLink();
    note('good', 'The state of the link is restored.');
  }
}

async function restored(wanted) {
  const {world} = state;
  await steer('PUT', '/scenario', {name: wanted.scenario});
  const cleared = Object.fromEntries(Object.keys(world.policies).map(key => [key, null]));
  await steer('PATCH', '/policies', {choices: {...cleared, ...wanted.policies}});
  for (const id of world.deviations.filter(each => !wanted.deviations.includes(each))) {
    await steer('DELETE', `/deviations/${encodeURIComponent(id)}`);
  }
  for (const id of wanted.deviations) {
    await steer('PUT', `/deviations/${encodeURIComponent(id)}`);
  }
  await replaced('/faults', wanted.faults);
  await replaced('/overrides', wanted.overrides);
  await restoredClock(wanted.clock);
  worldIs(await steer('GET', ''));
  return true;
}

async function replaced(path, orders) {
  await steer('DELETE', path);
  for (const order of orders) {
    await steer('POST', path, order);
  }
}

async function restoredClock({now, frozen, speed}) {
  const goes = Date.parse(now) > virtualNow(state.clock) || state.world.jobs === 0;
  const clock = await steer('PUT', '/clock', {...(goes && {now}), frozen, speed});
  change({clock: heard(clock)});
}
