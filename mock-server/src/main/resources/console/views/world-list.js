/** The worlds of the mock with the number of their jobs and calls, behind a button. */
import {html, nothing} from '../ui.js';
import {control} from '../api.js';
import {change, state} from '../store.js';
import {hrefIn} from '../route.js';

const MOST = 200;

/** The world of calls that should carry a key and do not. */
const NO_KEY = '-';

/** The worlds as they were when the list was opened; null while they are read. */
let worlds = null;

export function worldList() {
  return html`
    <button type="button" class="quiet icon" popovertarget="world-list" title="All worlds" aria-label="All worlds">▾</button>
    <div id="world-list" popover @toggle=${toggled}>
      <h2>Worlds <span class="count">${worlds ? number(worlds.length) : nothing}</span></h2>
      ${worlds ? table() : html`<p class="hint">Reading…</p>`}
    </div>`;
}

function table() {
  if (worlds.length === 0) {
    return html`<p class="hint">No world has been used yet. Each API key makes one.</p>`;
  }
  return html`
    <table>
      <thead><tr><th>World</th><th class="number">Jobs</th><th class="number">Calls</th></tr></thead>
      <tbody>${worlds.slice(0, MOST).map(({name, jobs, calls}) => html`
        <tr aria-current=${name === state.world?.name ? 'true' : 'false'}>
          <td><a href=${hrefIn(name, state.route.view)} @click=${close}>${name}</a>${name === NO_KEY ? html` <small>calls without a key</small>` : nothing}</td>
          <td class="number">${number(jobs)}</td><td class="number">${number(calls)}</td></tr>`)}</tbody>
    </table>
    ${worlds.length > MOST ? html`<p class="hint">${number(worlds.length - MOST)} more. Enter the name of the one you look for.</p>` : nothing}`;
}

function close() {
  document.getElementById('world-list').hidePopover();
}

async function toggled(event) {
  if (event.newState !== 'open') {
    return;
  }
  worlds = null;
  change({});
  const list = await control('GET', '/worlds').catch(() => ({data: []}));
  worlds = list.data.sort((a, b) => b.jobs - a.jobs || a.name.localeCompare(b.name));
  change({});
}

function number(amount) {
  return amount.toLocaleString('en-US');
}
