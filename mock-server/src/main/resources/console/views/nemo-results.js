/** The results of a NeMo job. */
import {html} from '../ui.js';
import {preciseTime} from '../time.js';
import {json} from './json.js';

/** The steps that exist, with their tasks. */
export function stepList({steps}) {
  return table('Steps', ['Step', 'Status', 'Tasks', 'Details'], steps, step => html`
    <tr>
      <th scope="row">${step.name}<small>${step.id}</small></th>
      <td><span class="status ${step.status}">${step.status}</span></td>
      <td class="number">${step.tasks.length}</td>
      <td class="long"><code>${JSON.stringify(step.error_details ?? step.status_details)}</code></td>
    </tr>`);
}

/** A stretch of the log. */
export function logLines({data, prev_page: before, next_page: next, total}, go) {
  const page = cursor => () => go(`?page_cursor=${encodeURIComponent(cursor)}`);
  return html`
    <div class="pager">
      <p class="hint">${data.length} of ${total} lines</p>
      <div>
        <button type="button" ?disabled=${!before} @click=${page(before)}>Previous</button>
        <button type="button" ?disabled=${!next} @click=${page(next)}>Next</button>
      </div>
    </div>
    ${table('Log', ['Time', 'Step', 'Message'], data, line => html`
      <tr><td class="number">${preciseTime(Date.parse(line.timestamp))}</td><td>${line.job_step}</td>
        <td class="long"><code>${line.message}</code></td></tr>`)}`;
}

/** The results that were registered. */
export function resultList({data}) {
  return data.length ? data.map(json) : html`<p class="hint">There are no results yet.</p>`;
}

function table(title, columns, rows, row) {
  return rows.length === 0 ? html`<p class="hint">Nothing yet.</p>` : html`
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <thead><tr>${columns.map(column => html`<th>${column}</th>`)}</tr></thead>
        <tbody>${rows.map(row)}</tbody>
      </table>
    </div>`;
}
