/** The form with which a job is submitted. */
import {html, live, nothing} from '../ui.js';
import {change, state} from '../store.js';
import {served} from '../contract/contract.js';
import {submit} from '../actions.js';
import {note} from '../notes.js';
import {isBlank} from './job-row.js';

/** More contracts than that do not fit side by side. */
const MOST_SEGMENTS = 3;

/** The contract that is chosen for the next job, until another is. */
let chosen = '';

/** Drafts that were typed and not submitted, by contract. */
const drafts = new Map();

export function orderForm() {
  const contracts = served(state.server).filter(each => each.submit);
  const contract = contracts.find(each => each.id === chosen) ?? contracts[0];
  if (!contract) {
    return nothing;
  }
  const {label, example, longest, rows, isJson} = contract.form;
  return html`
    <form class="card order" @submit=${event => ordered(event, contract)}>
      <h2>New job</h2>
      ${contracts.length > 1 ? contractChoice(contracts, contract) : nothing}
      <label>${label}
        <textarea name="text" rows=${rows} class=${isJson ? 'code-field' : ''} spellcheck=${isJson ? 'false' : 'true'} maxlength=${longest} required
          .value=${live(drafts.get(contract.id) ?? example)} @input=${event => drafts.set(contract.id, event.target.value)}></textarea>
      </label>
      <label>Scenario
        <select name="scenario">
          <option value="">${state.world ? `${state.world.scenario} (default)` : ''}</option>
          ${scenariosFor(contract).map(each => html`<option value=${each.name}>${each.name}</option>`)}
        </select>
      </label>
      <button type="submit" class="primary">Submit</button>
    </form>`;
}

function contractChoice(contracts, contract) {
  if (contracts.length > MOST_SEGMENTS) {
    return html`
      <label>Contract
        <select aria-label="Contract" @change=${event => choose(contracts[event.target.selectedIndex])}>
          ${contracts.map(each => html`<option ?selected=${each === contract}>${each.name}</option>`)}
        </select></label>`;
  }
  return html`
    <fieldset class="segments">
      <legend>Contract</legend>
      ${contracts.map(each => html`
        <label><input type="radio" name="contract" .checked=${live(each === contract)}
          @change=${() => choose(each)}><span>${each.name}</span></label>`)}
    </fieldset>`;
}

function choose(contract) {
  chosen = contract.id;
  change({});
}

/** The scenarios that a contract can use. */
export function scenariosFor(contract) {
  return state.scenarios.filter(each => each.contracts.includes(contract.id));
}

function ordered(event, contract) {
  event.preventDefault();
  const {text, scenario} = Object.fromEntries(new FormData(event.target));
  const {label, isJson} = contract.form;
  if (isBlank(text)) {
    note('bad', `${label} is blank. Enter some text.`);
  } else if (isJson && !isValid(text)) {
    note('bad', 'The request body is not valid JSON.');
  } else {
    submit(contract, text, scenario);
  }
}

function isValid(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
