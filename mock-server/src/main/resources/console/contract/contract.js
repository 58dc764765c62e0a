/** The calls and words of the contracts, as the mock describes them. */
import {state} from '../store.js';
import {formOf} from './form.js';
import {pageAfter, placedIn, withMember} from './places.js';
import {request} from './requests.js';

const COMMANDS = ['pause', 'resume', 'cancel', 'retry', 'delete', 'command'];
const READS = ['read', 'pages'];
const SETTLED = new Set(['completed', 'failed', 'cancelled', 'expired', 'archived', 'ended']);
const WORDS = /_/g;
const HUMPS = /([a-z])([A-Z])/g;
const TOTAL = '_total';

/** The contracts that were made, for each description of the mock. */
const made = new WeakMap();
const UNKNOWN = {};

/** Those that the mock serves. */
export function served(server) {
  return server.contracts.map(named);
}

/** The contract of a job or a call. */
export function contractOf({contract}) {
  return named(contract);
}

function named(id) {
  const description = state.server.operations ?? UNKNOWN;
  const known = made.get(description) ?? new Map();
  made.set(description, known);
  if (!known.has(id)) {
    known.set(id, contractNamed(id));
  }
  return known.get(id);
}

function contractNamed(id) {
  const about = (state.server.callers ?? []).find(each => each.contract === id) ?? {title: id, caller: 'none', stage: 'stage', states: {}, tabs: []};
  const operations = (state.server.operations ?? []).filter(each => each.contract === id);
  const first = kind => operations.find(each => each.kind === kind);
  const commands = COMMANDS.flatMap(kind => operations.filter(each => each.kind === kind));
  const submits = first('submit');
  const observes = first('observe');
  const form = formOf(about.form, submits?.example ?? {});
  const call = (operation, world, job, {body, headers = {}, page} = {}) => {
    const {path, query, headers: placed, body: members} = placedIn(operation, job, page);
    const caller = callerOf(about, world);
    const asked = new URLSearchParams({...query, ...caller.query}).toString();
    return request(operation.method, asked ? `${path}${path.includes('?') ? '&' : '?'}${asked}` : path, {...caller.headers, ...placed, ...headers}, withMembers(body, members));
  };
  return {
    id,
    name: about.title,
    stage: about.stage,
    meanings: new Map(Object.entries(about.states)),
    verbs: commands.map(verbOf),
    form,
    caller: world => callerOf(about, world),
    pathOf: operation => operations.find(each => each.id === operation)?.path ?? '',
    submit: submits && ((world, text, scenario) =>
      call(submits, world, '', {body: form.bodyOf(text), headers: scenario ? {'X-Bandstand-Scenario': scenario} : {}})),
    command: (world, job, verb) => {
      const operation = commands.find(each => verbOf(each) === verb);
      return call(operation, world, job, {body: operation.example});
    },
    look: (world, job) => (observes
      ? call(observes, world, job)
      : request('GET', `/__bandstand/worlds/${encodeURIComponent(world)}/jobs/${encodeURIComponent(job)}`, {})),
    tabs: tabsOf(about, operations).map(({operation, ...tab}) => ({
      ...tab,
      id: tab.title.toLowerCase().replaceAll(/\W+/g, '-'),
      paging: operation.pages,
      request: (world, job, page) => call(operation, world, job, {page}),
      after: (answer, page) => pageAfter(operation.pages, answer, page),
    })),
  };
}

/** A body with some members, by JSON pointer. */
function withMembers(body, members) {
  return Object.entries(members).reduce((whole, [pointer, member]) => withMember(whole ?? {}, pointer, member), body);
}

/** The meaning of the status of a job, such as failed or paused; a word that its contract does not explain tells only if it is over. */
export function meaningOf(job) {
  return contractOf(job).meanings.get(job.status) ?? (job.ended ? 'ended' : 'running');
}

/** True for a status in which the work is over. */
export function isSettled(meaning) {
  return SETTLED.has(meaning);
}

/** The counters of a job in words; one that has a total goes with it. */
export function countersOf({counters}) {
  return Object.entries(counters)
    .filter(([name]) => !(name.endsWith(TOTAL) && name.slice(0, -TOTAL.length) in counters))
    .map(([name, amount]) => {
      const total = counters[name + TOTAL];
      return `${name.replaceAll(WORDS, ' ')} ${number(amount)}${total === undefined ? '' : ` of ${number(total)}`}`;
    });
}

function number(amount) {
  return amount.toLocaleString('en-US');
}

/** The views that the contract names, or else one for each operation that reads about a job and needs nothing but its id. */
function tabsOf({tabs}, operations) {
  return tabs.length
    ? tabs.map(tab => ({...tab, operation: operations.find(({id}) => id === tab.operation)})).filter(({operation}) => operation)
    : operations
      .filter(operation => READS.includes(operation.kind) && operation.method === 'GET' && operation.job && !placedIn(operation, '').missing)
      .map(operation => ({title: titleOf(operation.id), operation, items: operation.pages?.items}));
}

function verbOf({kind, id}) {
  return kind === 'command' ? id : kind;
}

function titleOf(id) {
  const words = id.replaceAll(HUMPS, '$1 $2').toLowerCase();
  return words[0].toUpperCase() + words.slice(1);
}

/** The headers and the query by which a request names the world. */
function callerOf({caller, name, scheme}, world) {
  return {
    none: () => ({headers: {'X-Bandstand-World': world}}),
    header: () => ({headers: {[name]: scheme ? `${scheme} ${world}` : world}}),
    basic: () => ({headers: {[name]: `${scheme} ${btoa(String.fromCharCode(...new TextEncoder().encode(`${world}:`)))}`}}),
    cookie: () => ({headers: {Cookie: `${name}=${encodeURIComponent(world)}`}}),
    query: () => ({headers: {}, query: {[name]: world}}),
  }[caller]();
}
