/** The calls and words of TAM Builder in the console. */
import {request} from './requests.js';
import {companies, manifest} from '../views/tam-results.js';

const BUILD = '/api/v1/tam/build';
const key = world => ({'X-API-Key': world});
const buildPath = (job, rest = '') => `${BUILD}/${encodeURIComponent(job)}${rest}`;

export const tam = {
  id: 'openfunnel-tam',
  name: 'TAM Builder',
  stage: 'band',
  verbs: ['pause', 'resume', 'cancel'],
  order: {label: 'Query', example: 'cloud observability and monitoring tools', longest: 500},

  submit: (world, text, scenario) =>
    request('POST', BUILD, {...key(world), ...(scenario && {'X-Bandstand-Scenario': scenario})}, {query: text}),
  again: job => job.title,
  command: (world, job, verb) => request('POST', buildPath(job, `/${verb}`), key(world)),
  look: (world, job) => request('GET', buildPath(job), key(world)),

  facts: ({counters}) => [
    counters.companies_total === undefined
      ? count(counters.companies, 'company', 'companies')
      : `${number(counters.companies)} of ${count(counters.companies_total, 'company', 'companies')}`,
    count(counters.pages, 'page', 'pages'),
    count(counters.credits, 'credit', 'credits'),
  ],

  tabs: [
    {
      id: 'companies',
      title: 'Companies',
      request: (world, job, cursor) =>
        request('GET', buildPath(job) + (cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''), key(world)),
      draw: companies,
    },
    {id: 'manifest', title: 'Manifest', sameAs: 'companies', request: (world, job) => tam.look(world, job), draw: manifest},
  ],
};

function count(amount = 0, one, many) {
  return `${number(amount)} ${amount === 1 ? one : many}`;
}

function number(amount = 0) {
  return amount.toLocaleString('en-US');
}
