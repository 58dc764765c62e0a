/** What networks and overloaded servers do: at a switch, or made to measure. */
import {html, live, nothing} from '../ui.js';
import {state} from '../store.js';
import {addFault, removeFault} from '../actions.js';
import {served} from '../dialects/index.js';

const USUAL = [
  {title: 'Slow: each answer takes two seconds', order: {kind: 'delay', delay_ms: 2000}},
  {title: 'Rate limit: every third call is 429, with Retry-After', order: {kind: 'status', status: 429, retry_after: 2, every: 3}},
  {title: 'Overloaded: every fourth call is 503', order: {kind: 'status', status: 503, every: 4}},
  {title: 'Cut: every fifth connection is reset', order: {kind: 'reset', every: 5}},
  {title: 'Empty: every fifth answer has no body', order: {kind: 'empty', every: 5}},
  {title: 'Truncated: every fourth body breaks off', order: {kind: 'truncated', every: 4}},
  {title: 'Malformed: every fourth body is not JSON', order: {kind: 'malformed', every: 4}},
];
const KINDS = ['delay', 'status', 'reset', 'empty', 'truncated', 'malformed'];
const NUMBERS = [
  {name: 'nth', title: 'Only call number'},
  {name: 'every', title: 'Only every'},
  {name: 'status', title: 'Status'},
  {name: 'retry_after', title: 'Retry-After, s'},
  {name: 'delay_ms', title: 'Delay, ms'},
];

/** How the members of a fault are said. */
const SAID = {
  retry_after: seconds => `Retry-After ${seconds}`,
  delay_ms: least => `${least} ms`,
  delay_max_ms: most => `up to ${most} ms`,
  operation: name => name,
  job: id => `job ${id}`,
  stage: done => `once ${done} bands or steps are done`,
  nth: number => `only call ${number}`,
  every: number => `one call in ${number}`,
  probability: chance => `with chance ${chance}`,
  seed: number => `seed ${number}`,
};

export function faultsCard() {
  return html`
    <section class="card faults" aria-labelledby="faults-title">
      <h2 id="faults-title">Faults <span class="count">${state.world.faults.length ? `${state.world.faults.length} on` : nothing}</span></h2>
      <p class="hint">What networks and overloaded servers do, and a good client copes with.</p>
      <ul class="switches">${USUAL.map(usual)}</ul>
      ${others()}
      <details><summary>Another one</summary>${toMeasure()}</details>
    </section>`;
}

function usual({title, order}) {
  const armed = state.world.faults.find(fault => same(fault, order));
  return html`
    <li><label class="switch">
      <input type="checkbox" role="switch" .checked=${live(Boolean(armed))}
        @change=${event => (event.target.checked ? addFault(order) : removeFault(armed.id))}>
      <span>${title}${armed ? html`<small>struck ${armed.hits} of ${armed.matched} calls</small>` : nothing}</span>
    </label></li>`;
}

/** Whether a fault is what was ordered, and nothing more. */
function same({id, matched, hits, ...fault}, order) {
  const names = Object.keys(fault).filter(name => fault[name] !== null);
  return names.length === Object.keys(order).length && names.every(name => fault[name] === order[name]);
}

function others() {
  const armed = state.world.faults.filter(fault => !USUAL.some(({order}) => same(fault, order)));
  return armed.length === 0 ? nothing : html`
    <ul class="armed">
      ${armed.map(fault => html`
        <li><span>${wordsOf(fault)}<small>struck ${fault.hits} of ${fault.matched} calls</small></span>
          <button type="button" class="quiet" @click=${() => removeFault(fault.id)}>Remove</button></li>`)}
    </ul>`;
}

function wordsOf(fault) {
  const limits = Object.entries(SAID).filter(([name]) => (fault[name] ?? null) !== null).map(([name, say]) => say(fault[name]));
  return [fault.status ?? fault.kind, ...limits].join(', ');
}

function toMeasure() {
  return html`
    <form class="measure" @submit=${ordered}>
      <label>What<select name="kind" aria-label="What">${KINDS.map(kind => html`<option>${kind}</option>`)}</select></label>
      <label>Operation<select name="operation" aria-label="Operation"><option value="">every one</option>
        ${served(state.server).flatMap(each => each.operations).map(name => html`<option>${name}</option>`)}</select></label>
      ${NUMBERS.map(({name, title}) => html`
        <label>${title}<input type="number" name=${name} min="0" inputmode="numeric"></label>`)}
      <button type="submit">Arm</button>
    </form>`;
}

function ordered(event) {
  event.preventDefault();
  const chosen = [...new FormData(event.target)].filter(([, value]) => value);
  addFault(Object.fromEntries(chosen.map(([name, value]) =>
    [name, NUMBERS.some(each => each.name === name) ? Number(value) : value])));
}
