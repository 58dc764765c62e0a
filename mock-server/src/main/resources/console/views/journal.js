/** The calls of a world as they come in, and how well the client behaves. */
import {html, live} from '../ui.js';
import {state} from '../store.js';
import {href, replaceRoute} from '../route.js';
import {callTable} from './calls.js';
import {reportCard} from './report.js';

const FILTERS = [
  {name: 'job', title: 'Job', of: call => call.job ?? ''},
  {name: 'operation', title: 'Operation', of: call => call.operation},
  {name: 'status', title: 'Status', of: call => String(call.status)},
  {name: 'findings', title: 'Findings', of: call => (call.findings?.length ? 'some' : 'none')},
];
const SHOWN = 200;

export function journalView() {
  const all = [...state.calls.values()].reverse();
  const fitting = all.filter(call => FILTERS.every(({name, of}) => !wanted(name) || of(call) === wanted(name)));
  return html`
    <div class="with-aside">
      <section aria-labelledby="journal-title">
        <h1 id="journal-title">Journal <span class="count">${state.counted}</span></h1>
        <form class="filters" @change=${filter} @submit=${event => event.preventDefault()}>
          ${FILTERS.map(each => choice(each, all))}
          <span class="hint">${shownOf(fitting.length, all.length)}</span>
        </form>
        ${all.length ? html`<div class="card flush">${callTable(fitting.slice(0, SHOWN))}</div>` : empty()}
      </section>
      <aside aria-label="Client report">${reportCard()}</aside>
    </div>`;
}

function empty() {
  return html`
    <div class="card empty">
      <p>Nobody has called in world <b>${state.route.world}</b> yet.</p>
      <p>Calls with <code>X-API-Key: ${state.route.world}</code>, or <code>X-Bandstand-World</code> for NeMo Jobs, show up here at once.</p>
    </div>`;
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
          <option value=${value} ?selected=${value === wanted(name)}>${wordFor(name, value)}</option>`)}
      </select>
    </label>`;
}

function wordFor(name, value) {
  return name === 'job' ? `${state.jobs.get(value)?.title ?? ''} ${value}`.trim() : value;
}

function shownOf(fitting, kept) {
  const shown = Math.min(SHOWN, fitting);
  const forgotten = state.counted - kept;
  return `${shown} shown${forgotten > 0 ? `, ${forgotten} older ones not` : ''}`;
}

function filter(event) {
  const chosen = [...new FormData(event.currentTarget)].filter(([, value]) => value);
  replaceRoute(href('journal', '', new URLSearchParams(chosen)));
}
