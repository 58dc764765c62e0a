/** How the world behaves: scenario, silent points, faults and deviations. */
import {html, live, nothing} from '../ui.js';
import {change, state} from '../store.js';
import {choosePolicy, chooseScenario, resetWorld, switchDeviation} from '../actions.js';
import {areaOf} from '../dialects/areas.js';
import {served} from '../dialects/index.js';
import {faultsCard} from './faults.js';

let search = '';

/** The groups of deviations that were opened by hand. */
const opened = new Set();

export function behaviourView() {
  return html`
    <h1>Behaviour of world ${state.route.world}</h1>
    <div class="columns">
      <div>${scenarioCard()}${resetCard()}</div>
      <div>${faultsCard()}${deviationsCard()}</div>
      <div>${policiesCard()}</div>
    </div>`;
}

function scenarioCard() {
  return html`
    <section class="card" aria-labelledby="scenario-title">
      <h2 id="scenario-title">Scenario</h2>
      <p class="hint">What the jobs to come will go through. A job can choose another with the header
        <code>X-Bandstand-Scenario</code>.</p>
      <ul class="choices">
        ${state.scenarios.map(each => html`
          <li><label>
            <input type="radio" name="scenario" .checked=${live(each.name === state.world.scenario)}
              @change=${() => chooseScenario(each.name)}>
            <span><b>${each.name}</b> ${each.title}</span>
          </label></li>`)}
      </ul>
    </section>`;
}

function resetCard() {
  return html`
    <section class="card" aria-labelledby="reset-title">
      <h2 id="reset-title">Reset</h2>
      <p class="hint">Forgets jobs, settings and journal of this world.</p>
      <button type="button" class="danger" @click=${resetWorld}>Reset this world</button>
    </section>`;
}

function policiesCard() {
  return html`
    <section class="card" aria-labelledby="policies-title">
      <h2 id="policies-title">Silent points</h2>
      <p class="hint">Where a contract does not say what happens, choose the reality to try. The first choice is the default.</p>
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
      <p class="hint">Each makes the mock break one rule of its contract on purpose.</p>
      ${state.deviations.length === 0 ? html`<p>This mock has none.</p>` : html`
        <label>Find a deviation<input type="search" placeholder="such as P01, resume, TAM-PAGE" .value=${live(search)} @input=${searched}></label>
        ${found.length === 0 ? html`<p class="hint">None fits.</p>` : nothing}
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

function byContract(entries) {
  return served(state.server)
    .map(({id, name}) => [name, entries.filter(entry => entry.contract === id)])
    .filter(([, some]) => some.length > 0);
}
