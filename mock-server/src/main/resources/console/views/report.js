/** The habits of the client, as far as its calls show them. */
import {html, nothing} from '../ui.js';
import {attempt, steer} from '../api.js';
import {change, state} from '../store.js';
import {showCall} from './calls.js';

const PATIENCE = 700;
const SHOWN = 8;
const WORDS = {good: 'well done', bad: 'to change', 'not-seen': 'not seen yet'};
const ORDER = ['bad', 'good', 'not-seen'];

let judged = '';
let due = 0;

export function reportCard() {
  const {report} = state;
  return html`
    <section class="card report">
      <h2>Client report</h2>
      ${report ? html`
        <p class="hint">${report.judged} calls judged${report.dropped ? `, ${report.dropped} dropped` : ''}</p>
        ${ORDER.map(outcome => group(outcome, report.checks.filter(check => check.outcome === outcome)))}`
    : html`<p class="hint">No report yet.</p>`}
    </section>`;
}

function group(outcome, checks) {
  return checks.length === 0 ? nothing : html`
    <h3>${WORDS[outcome]} <span class="count">${checks.length}</span></h3>
    <ul class="checks ${outcome}">${checks.map(check)}</ul>`;
}

function check({title, outcome, advice, evidence}) {
  return html`
    <li>${title}
      ${outcome === 'bad' ? html`<p>${advice}</p>` : nothing}
      ${evidence.length ? html`<p class="evidence">${evidence.length === 1 ? 'call' : 'calls'}
        ${evidence.slice(0, SHOWN).map(number => html`
          <button type="button" @click=${() => showCall(number)}>${number}</button>`)}
        ${evidence.length > SHOWN ? `and ${evidence.length - SHOWN} more` : nothing}</p>` : nothing}
    </li>`;
}

/** Asks for the report a moment after a call was heard of, while somebody reads the journal. */
export function reportWanted() {
  const wanted = `${state.route.world} ${state.counted}`;
  if (state.route.view !== 'journal' || !state.world || wanted === judged) {
    return;
  }
  judged = wanted;
  clearTimeout(due);
  due = setTimeout(async () => {
    const report = await attempt(() => steer('GET', '/client-report'));
    change({report});
  }, state.report ? PATIENCE : 0);
}
