/** The calls and words of NeMo Jobs in the console. */
import {request} from './requests.js';
import {logLines, resultList, stepList} from '../views/nemo-results.js';

const WORKSPACE = 'default';
const home = world => ({'X-Bandstand-World': world});
const jobs = workspace => `/apis/jobs/v2/workspaces/${encodeURIComponent(workspace)}/jobs`;

/** A job is known as workspace/name. */
function jobPath(job, rest = '') {
  const slash = job.indexOf('/');
  return `${jobs(job.slice(0, slash))}/${encodeURIComponent(job.slice(slash + 1))}${rest}`;
}

const step = name => ({
  name,
  executor: {provider: 'cpu', profile: 'default', container: {image: 'busybox', entrypoint: [], command: ['true']}},
});

function tab(id, title, path, draw) {
  return {id, title, draw, request: (world, job, place) => request('GET', jobPath(job, path + (place ?? '')), home(world))};
}

export const nemo = {
  id: 'nemo-jobs',
  name: 'NeMo Jobs',
  stage: 'step',
  verbs: ['pause', 'resume', 'cancel'],
  order: {label: 'Steps, in order', example: 'prepare, train, evaluate', longest: 500},

  submit: (world, text, scenario) =>
    request('POST', jobs(WORKSPACE), {...home(world), ...(scenario && {'X-Bandstand-Scenario': scenario})}, {
      source: 'console',
      spec: {},
      platform_spec: {steps: text.split(',').map(name => step(name.trim()))},
    }),
  again: job => job.stages.map(each => each.name).join(', '),
  command: (world, job, verb) => request('POST', jobPath(job, `/${verb}`), home(world)),
  look: (world, job) => request('GET', jobPath(job), home(world)),

  facts: ({stages, counters}) => [
    `${stages.filter(each => each.state === 'done').length} of ${stages.length} steps`,
    `${counters.results ?? 0} results`,
  ],

  tabs: [
    tab('steps', 'Steps', '/status', stepList),
    tab('logs', 'Logs', '/logs', logLines),
    tab('results', 'Results', '/results', resultList),
  ],
};
