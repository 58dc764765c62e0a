/** The results of a TAM Builder job. */
import {html, nothing} from '../ui.js';

/** A page of companies. */
export function companies(answer, go) {
  const {rows = [], page, next_cursor: next, processed} = answer;
  return html`
    <div class="pager">
      <p><b>${page ?? 'No page yet'}</b> <span class="hint">${count(rows.length, 'row')}, ${(processed ?? 0).toLocaleString('en-US')} companies in total</span></p>
      <div>
        <button type="button" ?disabled=${!before(page)} @click=${() => go(before(page))}>Previous</button>
        <button type="button" ?disabled=${!next} @click=${() => go(next)}>Next</button>
        <label class="inline">Page
          <input type="number" min="0" aria-label="Page number" .value=${String(numberOf(page) ?? '')}
            @change=${event => go(pageName(Number(event.target.value)))}></label>
      </div>
    </div>
    ${rows.length ? table(rows) : nothing}`;
}

/** The page before, where pages are numbered. */
function before(page) {
  const number = numberOf(page) ?? 0;
  return number > 0 ? pageName(number - 1) : '';
}

function numberOf(page) {
  const digits = /^page_(\d+)$/.exec(page ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function pageName(number) {
  return `page_${String(number).padStart(4, '0')}`;
}

function count(amount, one) {
  return `${amount.toLocaleString('en-US')} ${one}${amount === 1 ? '' : 's'}`;
}

function table(rows) {
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Companies">
      <table>
        <thead><tr><th>Company</th><th>Score</th><th>Band</th><th>Employees</th><th>Place</th><th>Why</th></tr></thead>
        <tbody>${rows.map(row)}</tbody>
      </table>
    </div>`;
}

function row(company) {
  return html`
    <tr>
      <th scope="row">${company.name}<small>${company.domain}</small></th>
      <td class="number">${company.match_score}</td>
      <td class="number">${company.source_band}</td>
      <td class="number">${company.employee_count?.toLocaleString('en-US')}</td>
      <td>${company.headquarters}</td>
      <td class="long">${company.match_reason}</td>
    </tr>`;
}

/** The manifest of a job that has ended. */
export function manifest({manifest: summary, status}) {
  if (!summary) {
    return html`<p class="hint">There is no manifest while the job is ${status}.</p>`;
  }
  return html`
    <dl class="sheet">
      ${Object.entries(summary).map(([name, value]) => html`<div><dt>${name.replaceAll('_', ' ')}</dt><dd>${written(value)}</dd></div>`)}
    </dl>`;
}

function written(value) {
  if (typeof value === 'number') {
    return value.toLocaleString('en-US');
  }
  return value instanceof Object ? JSON.stringify(value) : String(value);
}
