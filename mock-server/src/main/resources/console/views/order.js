/** The form with which a job is submitted. */
import {html, live, nothing} from '../ui.js';
import {change, state} from '../store.js';
import {served} from '../dialects/index.js';
import {submit} from '../actions.js';
import {note} from '../notes.js';

/** The contract that is chosen for the next job, until another is. */
let chosen = '';

/** Drafts that were typed and not submitted, by contract. */
const drafts = new Map();

export function orderForm() {
  const contracts = served(state.server);
  const contract = contracts.find(each => each.id === chosen) ?? contracts[0];
  if (!contract) {
    return nothing;
  }
  const {label, example, longest} = contract.order;
  return html`
    <form class="card order" @submit=${event => ordered(event, contract)}>
      <h2>New job</h2>
      ${contracts.length > 1 ? contractChoice(contracts, contract) : nothing}
      <label>${label}
        <textarea name="text" rows="2" maxlength=${longest} required
          .value=${live(drafts.get(contract.id) ?? example)} @input=${event => drafts.set(contract.id, event.target.value)}></textarea>
      </label>
      <label>Scenario
        <select name="scenario">
          <option value="">${state.world ? `${state.world.scenario} (default of this world)` : ''}</option>
          ${scenariosFor(contract).map(each => html`<option value=${each.name}>${each.name}</option>`)}
        </select>
      </label>
      <button type="submit" class="primary">Submit</button>
    </form>`;
}

function contractChoice(contracts, contract) {
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
  if (text.trim()) {
    submit(contract, text, scenario);
  } else {
    note('bad', `${contract.order.label} is blank. Enter some text.`);
  }
}
