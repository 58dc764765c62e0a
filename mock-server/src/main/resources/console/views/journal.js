/** The calls of a world as they come in, and how well the client behaves. */
import {html, live, nothing} from '../ui.js';
import {change, state} from '../store.js';
import {href, replaceRoute} from '../route.js';
import {foundByMock} from '../call-search.js';
import {callTable, exported, GONE} from './calls.js';
import {served} from '../contract/contract.js';
import {firstCalls} from './first-calls.js';
import {reportCard} from './report.js';

const FILTERS = [
  {name: 'operation', title: 'Operation', of: call => call.operation},
  {name: 'status', title: 'Status', of: call => String(call.status)},
  {name: 'by', title: 'Changed by', of: call => call.applied?.at(-1)?.by ?? ''},
  {name: 'findings', title: 'Findings', of: call => (call.findings?.length ? 'some' : 'none')},
];
const STEP = 200;
const OFFERED = 50;

let most = STEP;

export function journalView() {
  const all = [...state.calls.values()].reverse();
  const fitting = all.filter(fits());
  return html`
    <div class="with-aside">
      <section aria-labelledby="journal-title">
        <h1 id="journal-title">Journal <span class="count">${number(counted())}</span></h1>
        <form class="filters" @input=${filter} @submit=${event => event.preventDefault()}>
          <label class="wide">Find a call
            <input type="search" name="find" placeholder="text in request or response" .value=${live(wanted('find'))}></label>
          <label>Job
            <input type="search" name="job" list="jobs-of-calls" placeholder="id or title" .value=${live(wanted('job'))}></label>
          <datalist id="jobs-of-calls">${jobsOf(all).map(id => html`<option value=${id}>${titleOf(id)}</option>`)}</datalist>
          ${FILTERS.map(each => choice(each, all))}
          <span class="hint">${isLoading() ? 'Loading…' : shownOf(fitting.length, all.length)}
            ${state.route.query.size ? html`<button type="button" class="quiet" @click=${clear}>Clear filters</button>` : nothing}
            ${fitting.length ? html`<button type="button" class="quiet" @click=${() => exported(fitting.toReversed())}>Export as HAR</button>` : nothing}</span>
        </form>
        ${all.length ? html`<div class="card flush">${callTable(fitting.slice(0, most))}</div>` : isLoading() ? nothing : empty()}
        ${fitting.length > most ? html`<p><button type="button" @click=${showMore}>Show ${STEP} more</button></p>` : nothing}
      </section>
      <aside aria-label="Client report">${reportCard()}</aside>
    </div>`;
}

/** The number of calls: the world has it before the calls come in. */
function counted() {
  return Math.max(state.counted, state.world.calls ?? 0);
}

/** The world has had calls, and none of them has come in yet. */
function isLoading() {
  return state.counted === 0 && counted() > 0;
}

function empty() {
  if (counted() > 0) {
    return html`<p class="card empty">None of these calls is kept: <code>--journal-size</code> is 0, or other worlds needed the room.</p>`;
  }
  return html`
    <div class="card empty">
      <p>World <b>${state.route.world}</b> has had no calls yet.</p>
      <p>Calls that name this world appear here at once: ${served(state.server).map(({name, caller}, place) => html`${place ? ', ' : ''}${name} by ${named(caller(state.route.world))}`)}. Try these:</p>
      ${firstCalls()}
    </div>`;
}

function named({headers, query = {}}) {
  const [[name, value]] = [...Object.entries(headers), ...Object.entries(query)];
  return html`<code>${name}: ${value}</code>`;
}

function wanted(name) {
  return state.route.query.get(name) ?? '';
}

function choice({name, title, of}, calls) {
  const values = new Set(calls.map(of).filter(Boolean));
  if (wanted(name)) {
    values.add(wanted(name));
  }
  return html`
    <label>${title}
      <select name=${name} aria-label=${title} .value=${live(wanted(name))}>
        <option value="">any</option>
        ${[...values].sort().map(value => html`
          <option value=${value} ?selected=${value === wanted(name)}>${value}</option>`)}
      </select>
    </label>`;
}

/** Tells if a call fits the filters of the address. */
function fits() {
  const text = wanted('find').trim().toLowerCase();
  const found = foundByMock(text);
  const job = wanted('job').trim().toLowerCase();
  return call => FILTERS.every(({name, of}) => !wanted(name) || of(call) === wanted(name))
    && (!job || `${call.job ?? ''} ${titleOf(call.job)}`.toLowerCase().includes(job))
    && (!text || textOf(call).includes(text) || found.has(call.number));
}

/** The jobs of the latest calls, to choose from. */
function jobsOf(calls) {
  return [...new Set(calls.map(call => call.job).filter(Boolean))].slice(0, OFFERED);
}

function titleOf(job) {
  return state.jobs.get(job)?.title ?? '';
}

function shownOf(fitting, kept) {
  const shown = `Showing ${number(Math.min(most, fitting))} of ${number(fitting)}`;
  const dropped = state.counted - kept;
  return dropped > 0 ? `${shown}; ${number(dropped)} older ${dropped === 1 ? 'call was' : 'calls were'} dropped` : shown;
}

/** The text of a call that can be searched at once; the mock searches headers and bodies. */
function textOf({method, target, operation, job, status, findings = [], applied = [], client_gone: gone}) {
  return [method, target, operation, job, status, ...findings, ...applied.map(each => each.by), gone ? GONE : ''].join(' ').toLowerCase();
}

function showMore() {
  most += STEP;
  change({});
}

function clear() {
  replaceRoute(href('journal'));
}

function number(amount) {
  return amount.toLocaleString('en-US');
}

/** Takes the field that changed alone: the others may not be drawn yet as the address has them. */
function filter({target}) {
  const query = new URLSearchParams(state.route.query);
  if (target.value) {
    query.set(target.name, target.value);
  } else {
    query.delete(target.name);
  }
  replaceRoute(href('journal', '', query));
}
