/** The actions of the buttons. */
import {attempt, exchange, steer, worldIs} from './api.js';
import {change, state} from './store.js';
import {jobInFocus, obstacle} from './focus.js';
import {contractOf} from './contract/contract.js';
import {heard} from './time.js';
import {note} from './notes.js';
import {addressOfState, orderOf} from './link.js';

const LONGEST = 160;

/** Submits a job. */
export async function submit(contract, text, scenario) {
  const answer = await attempt(() => exchange(contract.submit(state.route.world, text, scenario)));
  tell('Submit', answer);
}

/** Gives a job a command, as its contract words it. */
export async function command(job, verb) {
  const answer = await attempt(() => exchange(contractOf(job).command(state.route.world, job.id, verb)));
  tell(verb[0].toUpperCase() + verb.slice(1), answer);
}

function tell(what, answer) {
  if (answer) {
    const good = answer.status < 400;
    note(good ? 'good' : 'bad', `${what} ${good ? 'accepted' : 'refused'} with ${answer.status}: ${wordOf(answer)}`);
  }
}

function wordOf({json, text}) {
  const detail = json?.detail ?? json?.status ?? json?.message ?? text;
  const words = typeof detail === 'string' ? detail : JSON.stringify(detail);
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** Lets the clock of the world run or stand still. */
export function setClock(settings) {
  return moved(() => steer('PUT', '/clock', settings));
}

/** Moves the clock by a duration of ISO 8601. */
export function advance(by) {
  return moved(() => steer('POST', '/clock/advance', {by}));
}

/** Moves the clock until the job in focus has one stage more. */
export function oneStageMore() {
  return goal(job => ({stages_done: job.stages.filter(stage => stage.state === 'done').length + 1}));
}

/** Moves the clock until the job in focus has ended. */
export function toTheEnd() {
  return goal(() => ({ended: true}));
}

let goals = Promise.resolve();

/** Reaches one goal after the other: a second press sees the job as the first has left it. */
function goal(wanted) {
  goals = goals.then(() => reached(wanted));
  return goals;
}

async function reached(wanted) {
  const focus = jobInFocus();
  const job = focus && await attempt(() => steer('GET', `/jobs/${encodeURIComponent(focus.id)}`));
  const why = obstacle(job);
  return why ? note('plain', why) : moved(() => steer('POST', '/clock/run-until', {job: job.id, ...wanted(job)}));
}

async function moved(step) {
  const clock = await attempt(step);
  if (clock) {
    change({clock: heard(clock)});
  }
}

export async function chooseScenario(name) {
  takeOver(await attempt(() => steer('PUT', '/scenario', {name})));
}

export async function choosePolicy(key, choice) {
  takeOver(await attempt(() => steer('PATCH', '/policies', {choices: {[key]: choice}})));
}

export async function switchDeviation(id, on) {
  takeOver(await attempt(() => steer(on ? 'PUT' : 'DELETE', `/deviations/${encodeURIComponent(id)}`)));
}

export async function addFault(order) {
  await changing(async () => {
    const added = await steer('POST', '/faults', order);
    return {faults: [...state.world.faults.filter(fault => fault.id !== added.id), added]};
  });
}

/** Removes a fault; it can be brought back as long as the message stands. */
export async function removeFault(fault) {
  const done = await changing(async () => {
    await steer('DELETE', `/faults/${encodeURIComponent(fault.id)}`);
    return {faults: state.world.faults.filter(({id}) => id !== fault.id)};
  });
  if (done) {
    note('plain', 'Fault removed.', {title: 'Undo', run: () => addFault(orderOf(fault))});
  }
}

/** Adds an override; true when the mock took it. */
export async function addOverride(order) {
  const done = await changing(async () => {
    const added = await steer('POST', '/overrides', order);
    return {overrides: [...state.world.overrides.filter(each => each.id !== added.id), added]};
  });
  if (done) {
    note('good', 'Override added.');
  }
  return done;
}

/** Removes an override; it can be brought back as long as the message stands. */
export async function removeOverride(override) {
  const done = await changing(async () => {
    await steer('DELETE', `/overrides/${encodeURIComponent(override.id)}`);
    return {overrides: state.world.overrides.filter(({id}) => id !== override.id)};
  });
  if (done) {
    note('plain', 'Override removed.', {title: 'Undo', run: () => addOverride(orderOf(override))});
  }
}

/**
 * Shows at once what one change has made of the world, unless the stream has told it already: what it tells later would
 * else be taken for older. True when the mock took the change.
 */
async function changing(work) {
  const {name, version} = state.world;
  const members = await attempt(work);
  if (members && state.world?.name === name && state.world.version === version) {
    worldIs({...state.world, ...members, version: version + 1});
  }
  return Boolean(members);
}

/** Has the mock forget a job; true when it did. */
export async function removeJob(job) {
  const done = await attempt(async () => {
    await steer('DELETE', `/jobs/${encodeURIComponent(job.id)}`);
    return true;
  });
  if (done) {
    const jobs = new Map(state.jobs);
    jobs.delete(job.id);
    change({jobs, older: null, heardOf: state.heardOf + 1});
    note('good', 'Job removed.');
  }
  return Boolean(done);
}

/** Deletes everything in the world. */
export async function resetWorld() {
  const done = await attempt(async () => {
    await steer('POST', '/reset');
    return true;
  });
  if (done) {
    note('good', `World ${state.route.world} was reset.`);
  }
}

/** Puts an address into the clipboard that shows this view and tells of the state of the world. */
export function copyLink() {
  copy(addressOfState());
}

/** Puts a text into the clipboard. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    note('good', 'Copied.');
  } catch {
    note('plain', text);
  }
}

function takeOver(world) {
  if (world) {
    worldIs(world);
  }
}
