/** Answers that are changed on their way to the client: a list, common ones as buttons, and a form. */
import {html, live, nothing} from '../ui.js';
import {change, state} from '../store.js';
import {addOverride, removeOverride} from '../actions.js';
import {byContract} from './groups.js';

/** The fields of the form; a call of the journal can fill them in. */
let draft = {};
let problem = '';
let open = false;

const NUMBERS = [
  {name: 'status', title: 'Status of the answer', least: 200},
  {name: 'delay_ms', title: 'Delay of the answer in ms', least: 0},
  {name: 'nth', title: 'Only call number', least: 1},
  {name: 'first', title: 'Only so many calls', least: 1},
];
const JSONS = [
  {name: 'patch', title: 'Merge patch for the body (RFC 7396)', example: '{"status": "degraded"}'},
  {name: 'set', title: 'Members to set, by JSON pointer', example: '{"/rows/*/revenue_usd": null}'},
  {name: 'headers', title: 'Headers; null removes one', example: '{"Retry-After": "2"}'},
  {name: 'body', title: 'Whole body', example: '{"detail": "My own error"}'},
];

/** The members of an override in words. */
const SAID = {
  operation: name => name,
  job: id => `job ${id}`,
  state: word => `while ${word}`,
  stage: done => `after ${done} stages`,
  nth: number => `only call ${number}`,
  first: number => `first ${number} calls`,
  every: number => `one call in ${number}`,
  probability: chance => `with probability ${chance}`,
  answered: status => `answers with ${status}`,
  status: code => `status ${code}`,
  headers: fields => `headers ${Object.keys(fields).join(', ')}`,
  body: () => 'own body',
  text: () => 'own text',
  patch: members => `patch ${JSON.stringify(members)}`,
  set: members => `set ${JSON.stringify(members)}`,
  delay_ms: millis => `${millis} ms later`,
};

export function overridesCard() {
  const {overrides} = state.world;
  return html`
    <section class="card overrides" aria-labelledby="overrides-title">
      <h2 id="overrides-title">Overrides <span class="count">${overrides.length ? `${overrides.length} on` : nothing}</span></h2>
      <p class="hint">Change one answer and keep the rest. A request can do it for itself with
        <code>X-Bandstand-Answer: status=503</code>.</p>
      ${overrides.length ? html`<ul class="armed">${overrides.map(active)}</ul>` : nothing}
      <details ?open=${open} @toggle=${event => { open = event.target.open; }}>
        <summary>New override</summary>${form()}</details>
    </section>`;
}

function active(override) {
  return html`
    <li><span>${wordsOf(override)}<small>applied to ${override.hits} of ${override.matched} calls${
      override.perform ? nothing : '; the operation does not take place'}</small></span>
      <button type="button" class="quiet" @click=${() => removeOverride(override)}>Remove</button></li>`;
}

export function wordsOf(override) {
  return Object.entries(SAID)
    .filter(([name]) => (override[name] ?? null) !== null)
    .map(([name, say]) => say(override[name]))
    .join(', ');
}

function form() {
  return html`
    <form class="measure" @submit=${ordered} @input=${kept}>
      <label class="wide">Operation<select name="operation" aria-label="Operation of the override">
        <option value="" ?selected=${!draft.operation}>any</option>
        ${byContract(state.server.operations ?? []).map(([title, operations]) => html`
          <optgroup label=${title}>${operations.map(({id}) => html`
            <option ?selected=${id === draft.operation}>${id}</option>`)}</optgroup>`)}</select></label>
      <label>Job id<input name="job" .value=${live(draft.job ?? '')} placeholder="any"></label>
      <label>While the job is<input name="state" .value=${live(draft.state ?? '')} placeholder="any status"></label>
      ${NUMBERS.map(({name, title, least}) => html`
        <label>${title}<input type="number" name=${name} min=${least} inputmode="numeric" .value=${live(draft[name] ?? '')}></label>`)}
      ${JSONS.map(({name, title, example}) => html`
        <label class="wide">${title}<textarea name=${name} rows="2" class="code-field" placeholder=${example}
          .value=${live(draft[name] ?? '')}></textarea></label>`)}
      ${problem ? html`<p class="wide problem" role="alert">${problem}</p>` : nothing}
      <button type="submit">Add override</button>
    </form>`;
}

/** Fills the form in for a call of the journal. */
export function draftFor(call) {
  draft = {operation: call.operation, job: call.job ?? '', nth: '1'};
  problem = '';
  open = true;
}

function kept(event) {
  draft = Object.fromEntries(new FormData(event.currentTarget));
}

async function ordered(event) {
  event.preventDefault();
  try {
    const order = orderOf(Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value.trim())));
    problem = '';
    if (await addOverride(order)) {
      draft = {};
    }
  } catch (wrong) {
    problem = wrong.message;
  }
  change({});
}

function orderOf(fields) {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, valueOf(name, value)]));
}

function valueOf(name, value) {
  if (NUMBERS.some(each => each.name === name)) {
    return Number(value);
  }
  const json = JSONS.find(each => each.name === name);
  return json ? parsed(json, value) : value.trim();
}

function parsed({title, example}, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`“${title}” is not valid JSON. Write it like ${example}.`);
  }
}
