/** Network failures and overload: common ones as switches, others by a form. */
import {html, live, nothing} from '../ui.js';
import {change, state} from '../store.js';
import {addFault, removeFault} from '../actions.js';
import {byContract} from './groups.js';

const USUAL = [
  {title: 'Fail once: the next call is answered 503', order: {kind: 'status', status: 503, nth: 1}},
  {title: 'Slow: every response takes two seconds', order: {kind: 'delay', delay_ms: 2000}},
  {title: 'Rate limit: every third call is answered 429 with Retry-After', order: {kind: 'status', status: 429, retry_after: 2, every: 3}},
  {title: 'Overloaded: every fourth call is answered 503', order: {kind: 'status', status: 503, every: 4}},
  {title: 'Connection reset: on every fifth call', order: {kind: 'reset', every: 5}},
  {title: 'Empty: every fifth response has no body', order: {kind: 'empty', every: 5}},
  {title: 'Truncated: every fourth response body is cut short', order: {kind: 'truncated', every: 4}},
  {title: 'Malformed: every fourth response body is not JSON', order: {kind: 'malformed', every: 4}},
];
const KINDS = ['delay', 'status', 'reset', 'empty', 'truncated', 'malformed'];

/** The numbers of a fault. Those with kinds belong to these kinds only. */
const NUMBERS = [
  {name: 'status', title: 'Status code', least: 400, most: 599, kinds: ['status'], needed: true},
  {name: 'retry_after', title: 'Retry-After in seconds', least: 0, kinds: ['status']},
  {name: 'delay_ms', title: 'Delay in ms', least: 0, kinds: ['delay'], needed: true},
  {name: 'delay_max_ms', title: 'Longest delay in ms', least: 0, kinds: ['delay']},
  {name: 'first', title: 'Only the first n calls', least: 1},
  {name: 'nth', title: 'Only the n-th call', least: 1},
  {name: 'every', title: 'Every n-th call', least: 1},
  {name: 'stage', title: 'After so many stages', least: 0},
  {name: 'probability', title: 'Probability, 0 to 1', least: 0, most: 1, step: 'any'},
  {name: 'seed', title: 'Seed of the chance', step: 1},
];

/** The kind that is chosen in the form. */
let chosen = KINDS[0];

/** The members of a fault in words. */
const SAID = {
  retry_after: seconds => `Retry-After ${seconds}`,
  delay_ms: least => `${least} ms`,
  delay_max_ms: most => `up to ${most} ms`,
  operation: name => name,
  job: id => `job ${id}`,
  stage: done => `after ${done} stages`,
  state: word => `while ${word}`,
  first: number => `first ${number} calls`,
  nth: number => `only call ${number}`,
  every: number => `one call in ${number}`,
  probability: chance => `with probability ${chance}`,
  seed: number => `seed ${number}`,
};

export function faultsCard() {
  return html`
    <section class="card faults" aria-labelledby="faults-title">
      <h2 id="faults-title">Faults <span class="count">${state.world.faults.length ? `${state.world.faults.length} on` : nothing}</span></h2>
      <p class="hint">Network failures and overload that a good client handles. They apply to every call of this world.</p>
      <ul class="switches">${USUAL.map(usual)}</ul>
      ${others()}
      <details><summary>Custom fault</summary>${customForm()}</details>
    </section>`;
}

function usual({title, order}) {
  const armed = state.world.faults.find(fault => same(fault, order));
  return html`
    <li><label class="switch">
      <input type="checkbox" role="switch" .checked=${live(Boolean(armed))}
        @change=${event => (event.target.checked ? addFault(order) : removeFault(armed))}>
      <span>${title}${armed ? html`<small>applied to ${armed.hits} of ${armed.matched} calls</small>` : nothing}</span>
    </label></li>`;
}

/** True when a fault has exactly the given members. */
function same({id, matched, hits, ...fault}, order) {
  const names = Object.keys(fault).filter(name => fault[name] !== null);
  return names.length === Object.keys(order).length && names.every(name => fault[name] === order[name]);
}

function others() {
  const armed = state.world.faults.filter(fault => !USUAL.some(({order}) => same(fault, order)));
  return armed.length === 0 ? nothing : html`
    <ul class="armed">
      ${armed.map(fault => html`
        <li><span>${wordsOf(fault)}<small>applied to ${fault.hits} of ${fault.matched} calls</small></span>
          <button type="button" class="quiet" @click=${() => removeFault(fault)}>Remove</button></li>`)}
    </ul>`;
}

function wordsOf(fault) {
  const limits = Object.entries(SAID).filter(([name]) => (fault[name] ?? null) !== null).map(([name, say]) => say(fault[name]));
  return [fault.status ?? fault.kind, ...limits].join(', ');
}

function customForm() {
  return html`
    <form class="measure" @submit=${ordered}>
      <label>Kind<select name="kind" aria-label="Kind" @change=${event => choose(event.target.value)}>
        ${KINDS.map(kind => html`<option ?selected=${kind === chosen}>${kind}</option>`)}</select></label>
      <label>Operation<select name="operation" aria-label="Operation"><option value="">any</option>
        ${byContract(state.server.operations ?? []).map(([title, operations]) => html`
          <optgroup label=${title}>${operations.map(({id}) => html`<option>${id}</option>`)}</optgroup>`)}</select></label>
      <label>Only job (its id)<input name="job" placeholder="any" autocomplete="off" spellcheck="false"></label>
      <label>Only while it is<input name="state" placeholder="any status" autocomplete="off" spellcheck="false"></label>
      ${NUMBERS.filter(({kinds}) => !kinds || kinds.includes(chosen)).map(({name, title, least = '', most = '', step = 1, needed}) => html`
        <label>${title}<input type="number" name=${name} min=${least} max=${most} step=${step} inputmode="decimal" ?required=${needed}></label>`)}
      <button type="submit">Add fault</button>
    </form>`;
}

function choose(kind) {
  chosen = kind;
  change({});
}

function ordered(event) {
  event.preventDefault();
  const given = [...new FormData(event.target)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
  addFault(Object.fromEntries(given.map(([name, value]) =>
    [name, NUMBERS.some(each => each.name === name) ? Number(value) : value])));
}
