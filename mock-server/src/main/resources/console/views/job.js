/** One job: its timeline, and in tabs its results, its calls and commands for a terminal. */
import {html, nothing} from '../ui.js';
import {contractOf} from '../contract/contract.js';
import {href, replaceRoute} from '../route.js';
import {length, preciseTime, timeOfDay} from '../time.js';
import {change, state} from '../store.js';
import {removeJob} from '../actions.js';
import {callTable} from './calls.js';
import {commandLine} from './command-line.js';
import {answered, ask} from './job-answer.js';
import {olderJob} from './job-lookup.js';
import {commands, facts, failure, status, titleOf} from './job-row.js';
import {legend, marksOf, timeline, wordFor} from './timeline.js';

/** The job whose removal waits to be confirmed. */
let removing = '';

export function jobView() {
  const job = jobOnScreen();
  if (job === undefined) {
    return html`<section class="card empty"><h1>Job</h1><p>Loading…</p></section>`;
  }
  if (job === null) {
    return html`
      <section class="card empty"><h1>No such job</h1>
        <p>World <b>${state.route.world}</b> has no job <code>${state.route.job}</code>.</p>
        ${state.server.store === 'memory' ? html`
          <p>The mock keeps jobs in memory. It was started at ${timeOfDay(Date.parse(state.server.started_at))} UTC; jobs from before are gone.</p>` : nothing}
        <p><a href=${href('jobs')}>All jobs</a></p></section>`;
  }
  return html`
    <p class="back"><a href=${href('jobs')}>← All jobs</a></p>
    <article class="card job large" aria-labelledby="job-title">
      <header>${status(job)}<h1 id="job-title">${titleOf(job)}</h1>${commands(job, removal(job))}</header>
      ${confirmation(job)}
      ${timeline(job, true)}
      ${legend(job)}
      ${job.error ? html`<p>${failure(job)}</p>` : nothing}
      ${facts(job)}
      ${history(job)}
    </article>
    ${tabs(job)}`;
}

function removal(job) {
  return html`<button type="button" class="quiet danger" title="Have the mock forget this job"
    @click=${() => confirm(job.id)}>Remove</button>`;
}

function confirmation(job) {
  return removing !== job.id ? nothing : html`
    <div class="notice confirm" role="alertdialog" aria-label="Confirm the removal">
      <p>The mock forgets this job, and calls for it are answered as for an unknown one. It cannot be undone.</p>
      <div class="buttons">
        <button type="button" class="danger" @click=${() => remove(job)}>Remove this job</button>
        <button type="button" @click=${() => confirm('')}>Keep it</button>
      </div>
    </div>`;
}

function confirm(id) {
  removing = id;
  change({});
}

async function remove(job) {
  confirm('');
  if (await removeJob(job)) {
    location.hash = href('jobs');
  }
}

/** The job that the address names: undefined while it is looked up, null where there is none. */
function jobOnScreen() {
  return state.jobs.get(state.route.job) ?? olderJob(state.route.job);
}

/** The commands and changes of status, with the time since the submit. */
function history(job) {
  const marks = marksOf(job);
  const start = Date.parse(job.submitted_at);
  return marks.length === 0 ? nothing : html`
    <ol class="history" aria-label="History">
      ${marks.map(({kind, at, asked}) => html`
        <li class="${kind} ${asked ? 'asked' : 'reported'}"><b>${wordFor(kind, asked)}</b>
          <time title=${preciseTime(at)}>after ${length(at - start)}</time></li>`)}
    </ol>`;
}

function tabs(job) {
  const open = openTab(job);
  return html`
    <div class="tabs" role="tablist" aria-label="About this job" @keydown=${arrows}>
      ${tabsOf(job).map(tab => html`
        <button type="button" role="tab" id="tab-${tab.id}" aria-selected=${tab.id === open.id}
          aria-controls="tab-panel" tabindex=${tab.id === open.id ? 0 : -1} @click=${() => show(tab)}>${tab.title}</button>`)}
    </div>
    <section class="card" id="tab-panel" role="tabpanel" aria-labelledby="tab-${open.id}" tabindex="0">
      ${open.panel ? open.panel(job) : answered(open, job, place => show(open, place))}
    </section>`;
}

function tabsOf(job) {
  const contract = contractOf(job);
  return [
    ...contract.tabs,
    {id: 'raw', title: 'Raw JSON', request: contract.look},
    {id: 'calls', title: 'Calls', panel: calls},
    ...(contract.submit ? [{id: 'curl', title: 'curl', panel: curls}] : []),
  ];
}

function openTab(job) {
  const all = tabsOf(job);
  return all.find(tab => tab.id === state.route.query.get('tab')) ?? all[0];
}

function show(tab, place = '') {
  replaceRoute(href('jobs', state.route.job, new URLSearchParams({tab: tab.id, ...(place && {place})})));
}

function arrows(event) {
  const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
  if (step) {
    const all = [...event.currentTarget.children];
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    next.focus();
    next.click();
  }
}

function calls(job) {
  return callTable([...state.calls.values()].filter(call => call.job === job.id).reverse());
}

function curls(job) {
  const contract = contractOf(job);
  const {world} = state.route;
  const requests = [
    ['the same job again', contract.submit(world, contract.form.again(job), job.scenario)],
    ...readsOf(contract, world, job),
    ...contract.verbs.map(verb => [verb, contract.command(world, job.id, verb)]),
  ];
  return requests.map(([title, request]) => html`<h2 class="small">${title}</h2>${commandLine(request)}`);
}

/** The calls of the tabs; one call may serve several of them. */
function readsOf(contract, world, job) {
  const calls = contract.tabs.map(tab => [tab.title.toLowerCase(), tab.request(world, job.id, '')]);
  return calls.filter(([, {path}], place) => calls.findIndex(([, other]) => other.path === path) === place);
}

/** Asks the mock again when another job, tab or page is looked at, or when the job has moved on. */
export function jobShown() {
  const job = state.world && state.route.view === 'jobs' && state.route.job && jobOnScreen();
  const tab = job && openTab(job);
  if (tab?.request) {
    const done = job.stages.filter(stage => stage.state === 'done').length;
    ask(job, tab, state.route.query.get('place') ?? '', `${job.status} ${done}`);
  }
}
