/** The catalogue of rules. */
import {html, live, nothing, repeat} from '../ui.js';
import {attempt} from '../api.js';
import {change, state} from '../store.js';
import {CONTROL, contracts, fileOf, nameOf} from './contracts.js';

/** The evidence that rules of each kind need. */
const BY = {
  EACH: 'any exchange',
  EXAMPLE: 'a prepared situation',
  TRACE: 'the history of a job',
  EVENTUALLY: 'a wait with a deadline',
  RACE: 'calls at the same time',
  RELATION: 'two jobs or keys compared',
  ALTERNATIVES: 'what the server chose',
};

const wish = {text: '', level: '', contract: ''};
let asked = false;

export function rulesSheet(wanted) {
  load();
  const found = (state.catalogues ?? [])
    .filter(({contract}) => !wish.contract || contract === wish.contract)
    .map(each => ({...each, rules: each.rules.filter(rule => rule.id === wanted || fits(rule))}));
  return html`
    <h1>Rules</h1>
    <form class="filters" @submit=${event => event.preventDefault()}>
      <label>Find<input type="search" .value=${live(wish.text)} @input=${event => wished({text: event.target.value})}></label>
      ${choice('contract', 'Contract', (state.catalogues ?? []).map(each => [each.contract, nameOf(each.contract)]))}
      ${choice('level', 'Level', ['MUST', 'SHOULD', 'MAY'].map(level => [level, level.toLowerCase()]))}
    </form>
    ${state.catalogues ? found.map(each => catalogue(each, wanted)) : html`<p class="hint">Reading the catalogue…</p>`}`;
}

function choice(name, title, options) {
  return html`
    <label>${title}<select aria-label=${title} @change=${event => wished({[name]: event.target.value})}>
      <option value="">any</option>${options.map(([value, word]) => html`<option value=${value}>${word}</option>`)}
    </select></label>`;
}

function wished(members) {
  Object.assign(wish, members);
  change({});
}

function fits({id, title, statement, level, profile}) {
  const text = `${id} ${title} ${statement} ${profile}`.toLowerCase();
  return (!wish.level || level === wish.level) && text.includes(wish.text.toLowerCase());
}

function catalogue({contract, rules}, wanted) {
  return html`
    <h2>${nameOf(contract)} <span class="count">${rules.length}</span></h2>
    <div class="card flush">${repeat(rules, each => each.id, each => entry(each, each.id === wanted))}</div>`;
}

function entry(rule, open) {
  return html`
    <details class="rule" id=${rule.id} ?open=${open} data-wanted=${open}>
      <summary><code>${rule.id}</code> <span class="level ${rule.level}">${rule.level.toLowerCase()}</span> <span class="title">${rule.title}</span></summary>
      <div>
        <p>${rule.statement}.</p>
        <p class="hint">${rule.why}</p>
        <dl class="sheet">
          ${fact('status', rule.status.toLowerCase())}${fact('basis', rule.basis.toLowerCase())}${fact('profile', rule.profile)}
          ${fact('judged by', rule.untested ? `nothing: ${rule.untested}` : BY[rule.kind])}
          ${fact('operations', rule.operations.join(', '))}
        </dl>
        ${list('If it fails', rule.if_it_fails)}
        ${list('Sources', rule.sources.map(({document, place}) => `${document} ${place}`))}
      </div>
    </details>`;
}

function fact(title, value) {
  return value ? html`<div><dt>${title}</dt><dd>${value}</dd></div>` : nothing;
}

function list(title, lines) {
  return lines.length ? html`<h3>${title}</h3><ul>${lines.map(line => html`<li>${line}</li>`)}</ul>` : nothing;
}

async function load() {
  if (asked) {
    return;
  }
  asked = true;
  const names = contracts().filter(name => name !== CONTROL);
  const catalogues = await attempt(() => Promise.all(names.map(rulesOf)));
  change({catalogues: (catalogues ?? []).filter(Boolean)});
  requestAnimationFrame(() => document.querySelector('[data-wanted="true"]')?.scrollIntoView({block: 'center'}));
}

/** The rules of a contract; null when it has none. */
async function rulesOf(name) {
  const response = await fetch(fileOf(name, 'rules.json'));
  return response.ok ? response.json() : null;
}
