/** The answer of the mock about a job, as a table of a list or as the members of an object. */
import {html, nothing} from '../ui.js';
import {at, told} from '../contract/places.js';
import {contractOf} from '../contract/contract.js';
import {preciseTime} from '../time.js';
import {json} from './json.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const NUMBERED = /^(.*?)(\d+)$/;
const SHORT = 28;
const LONG = 48;
const WORDS = /_/g;

/** The pages from which somebody went on, by the page to which they came. */
const before = new Map();

/** Draws an answer as its tab says. */
export function answerView(tab, job, answer, page, go) {
  if (tab.items !== undefined) {
    return list(tab, job, answer, page, go);
  }
  return tab.sheet === undefined ? json(answer) : sheet(tab, job, at(answer, tab.sheet));
}

function list(tab, job, answer, page, go) {
  const rows = at(answer, tab.items) ?? [];
  return html`${tab.paging ? pager(tab, job, answer, rows, page, go) : nothing}
    ${rows.length ? table(tab, job, rows) : html`<p class="hint">Nothing yet.</p>`}`;
}

function pager(tab, job, answer, rows, page, go) {
  const next = tab.after(answer, page);
  const name = told(answer, tab.paging.page) ?? '';
  const numbered = tab.paging.by === 'cursor' ? NUMBERED.exec(name) : null;
  const key = place => [job.id, tab.id, place].join(' ');
  const previous = numbered ? numberedPage(numbered, -1) : before.get(key(page)) ?? '';
  const total = told(answer, tab.paging.total);
  const forth = () => {
    before.set(key(next), page);
    go(next);
  };
  return html`
    <div class="pager">
      <p>${name === '' ? nothing : html`<b>${name}</b> `}<span class="hint">${number(rows.length)} ${
        total === undefined ? `row${rows.length === 1 ? '' : 's'}` : `of ${number(total)}`}</span></p>
      <div>
        <button type="button" ?disabled=${!page && !previous} @click=${() => go(previous)}>Previous</button>
        <button type="button" ?disabled=${!next} @click=${forth}>Next</button>
        ${numbered ? html`<label class="inline">Page
          <input type="number" min="0" aria-label="Page number" .value=${String(Number(numbered[2]))}
            @change=${event => go(numberedPage(numbered, event.target.value - numbered[2]))}></label>` : nothing}
      </div>
    </div>`;
}

/** The name of another page, where the names end in numbers; empty when there is none. */
function numberedPage([, start, digits], by) {
  const place = Number(digits) + by;
  return place < 0 ? '' : start + String(place).padStart(digits.length, '0');
}

function table(tab, job, rows) {
  const columns = tab.columns ?? [...new Set(rows.flatMap(row => Object.keys(row ?? {})))];
  const shown = columns.filter(name => rows.some(row => (row?.[name] ?? null) !== null));
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${tab.title}>
      <table>
        <thead><tr>${shown.map(name => html`<th>${name.replaceAll(WORDS, ' ')}</th>`)}</tr></thead>
        <tbody>${rows.map(row => html`<tr>${shown.map((name, place) => cell(job, row?.[name] ?? null, place))}</tr>`)}</tbody>
      </table>
    </div>`;
}

function cell(job, value, place) {
  if (place === 0 && typeof value === 'string' && !INSTANT.test(value)) {
    return html`<th scope="row" class=${value.length < SHORT ? 'number' : nothing}>${value}</th>`;
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const look = typeof value === 'number' || text.length < SHORT ? 'number' : text.length < LONG ? '' : 'long';
  return html`<td class=${look} title=${look === 'long' ? text : nothing}>${written(job, value)}</td>`;
}

/** The members of an object; a job may have none yet. */
function sheet({title}, job, value) {
  return value instanceof Object ? html`
    <dl class="sheet">
      ${Object.entries(value).map(([name, member]) => html`<div><dt>${name.replaceAll(WORDS, ' ')}</dt><dd>${written(job, member)}</dd></div>`)}
    </dl>` : html`<p class="hint">The response has no ${title.toLowerCase()}; the job is ${job.status}.</p>`;
}

function written(job, value) {
  if (value === null) {
    return nothing;
  }
  if (typeof value === 'number') {
    return number(value);
  }
  if (typeof value === 'string') {
    const meaning = contractOf(job).meanings.get(value);
    return INSTANT.test(value) ? html`<time title=${value}>${preciseTime(Date.parse(value))}</time>`
      : meaning ? html`<span class="status ${meaning}">${value}</span>` : value;
  }
  const isList = Array.isArray(value) && value.every(each => each instanceof Object);
  return isList ? number(value.length) : html`<code>${JSON.stringify(value)}</code>`;
}

function number(amount) {
  return amount.toLocaleString('en-US');
}
