/** Finds and sorts jobs. The address holds what was asked for. */
import {html, live, nothing} from '../ui.js';
import {state} from '../store.js';
import {ORDERS} from '../job-list.js';
import {href, replaceRoute} from '../route.js';

const FEW = 3;
const NAMES = ['find', 'status', 'sort'];

/** The form; a short list needs none. */
export function filterForm() {
  const {counted, statuses} = state.list;
  const active = wanted('find') || wanted('status');
  if (state.world.jobs <= FEW && !active) {
    return nothing;
  }
  const all = {...(wanted('status') && {[wanted('status')]: 0}), ...statuses};
  return html`
    <form class="filters" role="search" aria-label="Jobs" @input=${typed} @submit=${event => event.preventDefault()}>
      <label class="wide">Find a job
        <input type="search" name="find" placeholder="query, id or scenario" .value=${live(wanted('find'))}></label>
      <label>Status
        <select name="status" aria-label="Status">
          <option value="" ?selected=${!wanted('status')}>any</option>
          ${Object.entries(all).sort().map(([status, count]) => html`
            <option value=${status} ?selected=${status === wanted('status')}>${status} (${number(count)})</option>`)}
        </select></label>
      <label>Order
        <select name="sort" aria-label="Order">
          ${Object.entries(ORDERS).map(([order, title]) => html`
            <option value=${order === 'newest' ? '' : order} ?selected=${order === (wanted('sort') || 'newest')}>${title}</option>`)}
        </select></label>
      ${active ? html`<span class="hint">${number(counted)} of ${number(state.world.jobs)} jobs
        <button type="button" class="quiet" @click=${() => show({sort: wanted('sort')})}>Clear</button></span>` : nothing}
    </form>`;
}

/** Takes the field that changed alone: the others may not be drawn yet as the address has them. */
function typed({target}) {
  show({...Object.fromEntries(NAMES.map(name => [name, wanted(name)])), [target.name]: target.value});
}

function show(filter) {
  const query = new URLSearchParams(state.route.query);
  NAMES.forEach(name => (filter[name] ? query.set(name, filter[name]) : query.delete(name)));
  replaceRoute(href('jobs', '', query));
}

function wanted(name) {
  return state.route.query.get(name) ?? '';
}

function number(amount) {
  return amount.toLocaleString('en-US');
}
