/** Finds jobs in a list that may be long, and shows them page by page. The address holds what was asked for. */
import {html, live, nothing} from '../ui.js';
import {state} from '../store.js';
import {href, replaceRoute} from '../route.js';

const PAGE_SIZE = 25;
const FEW = 3;

/** The jobs that fit the filter, and the page of them that is shown. */
export function filtered(jobs) {
  const text = wanted('find').toLowerCase();
  const fitting = jobs.filter(({id, title, scenario, status}) =>
    (!wanted('status') || status === wanted('status')) && `${title} ${id} ${scenario}`.toLowerCase().includes(text));
  const pages = Math.max(1, Math.ceil(fitting.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(wanted('page'), 10) || 1));
  return {fitting, page, pages, shown: fitting.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)};
}

/** The form; a short list needs none. */
export function filterForm(jobs, {fitting}) {
  const active = wanted('find') || wanted('status');
  if (jobs.length <= FEW && !active) {
    return nothing;
  }
  const statuses = [...new Set([...jobs.map(job => job.status), wanted('status')])].filter(Boolean).sort();
  return html`
    <form class="filters" role="search" aria-label="Jobs" @input=${typed} @submit=${event => event.preventDefault()}>
      <label class="wide">Find a job
        <input type="search" name="find" placeholder="query, id or scenario" .value=${live(wanted('find'))}></label>
      <label>Status
        <select name="status" aria-label="Status">
          <option value="" ?selected=${!wanted('status')}>any</option>
          ${statuses.map(each => html`<option value=${each} ?selected=${each === wanted('status')}>${each}</option>`)}
        </select></label>
      ${active ? html`<span class="hint">${found(fitting.length, jobs.length)}
        <button type="button" class="quiet" @click=${() => show({})}>Clear</button></span>` : nothing}
      ${jobs.length < state.world.jobs
        ? html`<span class="hint">The list has the newest ${number(jobs.length)} jobs. Older ones open under their address.</span>` : nothing}
    </form>`;
}

/** The buttons that turn pages; one page needs none. */
export function pager({fitting, page, pages}) {
  const last = Math.min(page * PAGE_SIZE, fitting.length);
  return pages === 1 ? nothing : html`
    <nav class="pager" aria-label="Pages of jobs">
      <p class="hint">${number((page - 1) * PAGE_SIZE + 1)} to ${number(last)} of ${number(fitting.length)}</p>
      <div>
        <button type="button" ?disabled=${page === 1} @click=${() => turn(page - 1)}>Newer</button>
        <label class="inline">Page
          <input type="number" min="1" max=${pages} aria-label="Page" .value=${live(String(page))}
            @change=${event => turn(Number(event.target.value))}> of ${number(pages)}</label>
        <button type="button" ?disabled=${page === pages} @click=${() => turn(page + 1)}>Older</button>
      </div>
    </nav>`;
}

function found(fitting, all) {
  return `${number(fitting)} of ${number(all)} jobs`;
}

function turn(page) {
  show({find: wanted('find'), status: wanted('status'), page: String(page)});
  scrollTo(0, 0);
}

function typed(event) {
  show(Object.fromEntries(new FormData(event.currentTarget)));
}

function show(filter) {
  replaceRoute(href('jobs', '', new URLSearchParams(Object.entries(filter).filter(([, value]) => value))));
}

function wanted(name) {
  return state.route.query.get(name) ?? '';
}

function number(amount) {
  return amount.toLocaleString('en-US');
}
