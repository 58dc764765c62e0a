/** The behaviour of the world: scenario, policies, faults and deviations. */
import {html, live, nothing} from '../ui.js';
import {change, state} from '../store.js';
import {choosePolicy, chooseScenario, resetWorld, switchDeviation} from '../actions.js';
import {areaOf} from '../contract/areas.js';
import {served} from '../contract/contract.js';
import {faultsCard} from './faults.js';
import {byContract} from './groups.js';
import {overridesCard} from './overrides.js';

const NARROW = matchMedia('(max-width: 720px)');
const FEW = 5;

let search = '';

/** True when a phone shows all scenarios, not just a few. */
let allScenarios = false;

/** The groups of deviations that were opened by hand. */
const opened = new Set();

/** True while the reset waits to be confirmed. */
let resetting = false;

export function behaviourView() {
  return html`
    <h1>Behaviour of world ${state.route.world}</h1>
    <div class="columns">
      <div>${scenarioCard()}${resetCard()}</div>
      <div>${overridesCard()}${faultsCard()}${deviationsCard()}</div>
      <div>${policiesCard()}</div>
    </div>`;
}

function scenarioCard() {
  const shown = state.scenarios.filter(({name}, place) =>
    allScenarios || !NARROW.matches || place < FEW || name === state.world.scenario);
  return html`
    <section class="card" aria-labelledby="scenario-title">
      <h2 id="scenario-title">Scenario</h2>
      <p class="hint">Decides what new jobs do. The request header <code>X-Bandstand-Scenario</code> chooses another for one job.</p>
      <ul class="choices">${shown.map(scenario)}</ul>
      ${shown.length < state.scenarios.length ? html`
        <button type="button" @click=${showAll}>Show all ${state.scenarios.length} scenarios</button>` : nothing}
    </section>`;
}

function showAll() {
  allScenarios = true;
  change({});
}

function scenario({name, title, contracts}) {
  const names = new Map(served(state.server).map(each => [each.id, each.name]));
  const own = state.server.contracts.filter(id => contracts.includes(id));
  return html`
    <li><label>
      <input type="radio" name="scenario" .checked=${live(name === state.world.scenario)} @change=${() => chooseScenario(name)}>
      <span><b>${name}</b> ${own.length < names.size ? own.map(id => html`<small class="tag">${names.get(id) ?? id}</small>`) : nothing}
        <span class="about">${title}</span></span>
    </label></li>`;
}

function resetCard() {
  return html`
    <section class="card" aria-labelledby="reset-title">
      <h2 id="reset-title">Reset</h2>
      <p class="hint">Deletes jobs, settings and journal of this world.</p>
      ${resetting ? confirmation() : html`
        <button type="button" class="danger" @click=${() => confirmReset(true)}>Reset this world</button>`}
    </section>`;
}

function confirmation() {
  const {jobs, calls, faults, overrides, deviations, policies} = state.world;
  const lost = [
    [jobs, 'job'], [calls, 'recorded call'], [faults.length, 'fault'], [overrides.length, 'override'], [deviations.length, 'deviation'],
    [Object.keys(policies).length, 'policy choice'],
  ].filter(([amount]) => amount > 0).map(([amount, one]) => `${amount.toLocaleString('en-US')} ${one}${amount === 1 ? '' : 's'}`);
  return html`
    <div role="alertdialog" aria-label="Confirm the reset">
      <p>${lost.length ? html`This deletes <b>${lost.join(', ')}</b> and` : 'This'} sets all settings back to their defaults.
        It cannot be undone.</p>
      <div class="buttons">
        <button type="button" class="danger" @click=${reset}>Reset world ${state.route.world}</button>
        <button type="button" @click=${() => confirmReset(false)}>Keep it</button>
      </div>
    </div>`;
}

function confirmReset(wanted) {
  resetting = wanted;
  change({});
}

function reset() {
  confirmReset(false);
  resetWorld();
}

function policiesCard() {
  return html`
    <section class="card" aria-labelledby="policies-title">
      <h2 id="policies-title">Policies</h2>
      <p class="hint">Choose how the mock behaves where the documentation says nothing. The first choice is the default.</p>
      ${byContract(state.policies).map(([title, policies]) => html`
        <h3>${title}</h3>
        <ul class="policies">${policies.map(policy)}</ul>`)}
    </section>`;
}

function policy({key, title, choices}) {
  const choice = state.world.policies[key] ?? choices[0];
  return html`
    <li class=${choice === choices[0] ? '' : 'changed'}>
      <label title=${key}>${title}
        <select aria-label=${title} @change=${event => choosePolicy(key, event.target.value)} .value=${live(choice)}>
          ${choices.map(each => html`<option value=${each} ?selected=${each === choice}>${each}</option>`)}
        </select>
      </label>
    </li>`;
}

function deviationsCard() {
  const on = new Set(state.world.deviations);
  const found = state.deviations.filter(({id, rule, title}) =>
    `${id} ${rule} ${title}`.toLowerCase().includes(search.toLowerCase()) || on.has(id));
  return html`
    <section class="card deviations" aria-labelledby="deviations-title">
      <h2 id="deviations-title">Deviations <span class="count">${on.size ? `${on.size} on` : nothing}</span></h2>
      <p class="hint">Each makes the mock violate one rule of its contract, so that you can test how your client copes.</p>
      ${state.deviations.length === 0 ? html`<p>This mock has no deviations.</p>` : html`
        <label>Find a deviation<input type="search" placeholder="id, rule or words, such as resume" .value=${live(search)} @input=${searched}></label>
        ${found.length === 0 ? html`<p class="hint">No deviation matches.</p>` : nothing}
        ${byContract(found).map(([title, deviations]) => html`
          <h3>${title} <span class="count">${deviations.length}</span></h3>
          ${byArea(deviations).map(([area, some]) => group(`${title} ${area}`, area, some, on))}`)}`}
    </section>`;
}

function byArea(deviations) {
  return [...Map.groupBy(deviations, ({rule}) => areaOf(rule))];
}

function group(key, area, deviations, on) {
  const active = deviations.filter(({id}) => on.has(id)).length;
  const open = Boolean(search) || active > 0 || opened.has(key);
  return html`
    <details class="group" ?open=${open}>
      <summary @click=${event => openedByHand(event, key)}>${area}
        <span class="count">${active ? `${active} on of ${deviations.length}` : deviations.length}</span></summary>
      ${open ? html`<ul class="switches">${deviations.map(each => deviation(each, on.has(each.id)))}</ul>` : nothing}
    </details>`;
}

function openedByHand(event, key) {
  event.preventDefault();
  if (!opened.delete(key)) {
    opened.add(key);
  }
  change({});
}

function searched(event) {
  search = event.target.value;
  change({});
}

function deviation({id, rule, title}, on) {
  return html`
    <li><label class="switch">
      <input type="checkbox" role="switch" .checked=${live(on)}
        @change=${event => switchDeviation(id, event.target.checked)}>
      <span>${title}<small><code>${id}</code> breaks <a href="/docs#/rules/${encodeURIComponent(rule)}">${rule}</a></small></span>
    </label></li>`;
}
