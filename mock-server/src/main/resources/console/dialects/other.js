/** The calls of a contract that the console has no words for, made from what the mock tells of its operations. */
import {state} from '../store.js';
import {request} from './requests.js';

const COMMANDS = ['pause', 'resume', 'cancel', 'retry', 'delete', 'command'];
const TABS = ['read', 'pages'];
const WORDS = /_/g;
const HUMPS = /([a-z])([A-Z])/g;

export function other(id) {
  const about = (state.server.callers ?? []).find(each => each.contract === id);
  const operations = (state.server.operations ?? []).filter(each => each.contract === id);
  const first = kind => operations.find(each => each.kind === kind);
  const commands = operations.filter(({kind}) => COMMANDS.includes(kind));
  const call = (operation, world, job, body, headers = {}) =>
    request(operation.method, withKey(pathOf(operation, job), about, world), {...callerOf(about, world), ...headers}, body);
  const submits = first('submit');
  const observes = first('observe');
  const example = JSON.stringify(submits?.example ?? {}, null, 2);
  return {
    id,
    name: about?.title ?? id,
    stage: 'stage',
    verbs: commands.map(verbOf),
    marksAll: true,
    order: {label: 'Request body, JSON', example, longest: 1_000_000, rows: Math.min(12, example.split('\n').length), isJson: true},
    submit: submits && ((world, text, scenario) =>
      call(submits, world, '', JSON.parse(text), scenario ? {'X-Bandstand-Scenario': scenario} : {})),
    again: () => example,
    command: (world, job, verb) => {
      const command = commands.find(each => verbOf(each) === verb);
      return call(command, world, job, command.example);
    },
    tabs: operations.filter(({kind, method}) => TABS.includes(kind) && method === 'GET').map(operation => ({
      id: operation.id,
      title: titleOf(operation.id),
      request: (world, job) => call(operation, world, job),
    })),
    facts: ({counters}) => Object.entries(counters)
      .map(([name, amount]) => `${amount.toLocaleString('en-US')} ${name.replaceAll(WORDS, ' ')}`),
    look: (world, job) => (observes
      ? call(observes, world, job)
      : request('GET', `/__bandstand/worlds/${encodeURIComponent(world)}/jobs/${encodeURIComponent(job)}`, {})),
  };
}

function verbOf({kind, id}) {
  return kind === 'command' ? id : kind;
}

function titleOf(id) {
  const words = id.replaceAll(HUMPS, '$1 $2').toLowerCase();
  return words[0].toUpperCase() + words.slice(1);
}

/** The path of an operation: parameters that have an example get it, any other is the job. */
function pathOf({path, parameters = {}}, job) {
  return path.replaceAll(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(parameters[name] ?? job));
}

function withKey(path, about, world) {
  const sign = path.includes('?') ? '&' : '?';
  return about?.caller === 'query' ? `${path}${sign}${encodeURIComponent(about.name)}=${encodeURIComponent(world)}` : path;
}

function callerOf(about, world) {
  const {caller, name, scheme} = about ?? {caller: 'none'};
  return {
    none: () => ({'X-Bandstand-World': world}),
    header: () => ({[name]: scheme ? `${scheme} ${world}` : world}),
    basic: () => ({[name]: `${scheme} ${btoa(String.fromCharCode(...new TextEncoder().encode(`${world}:`)))}`}),
    cookie: () => ({Cookie: `${name}=${encodeURIComponent(world)}`}),
    query: () => ({}),
  }[caller]();
}
