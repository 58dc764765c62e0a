/** What a build of TAM Builder has brought forth. */
import {html, nothing} from '../ui.js';

/** A page of companies. */
export function companies(answer, go) {
  const {rows = [], page, next_cursor: next, processed} = answer;
  return html`
    <div class="pager">
      <p><b>${page ?? 'No page yet'}</b> <span class="hint">${rows.length} rows, ${(processed ?? 0).toLocaleString('en-US')} companies so far</span></p>
      <div>
        <button type="button" ?disabled=${!before(page)} @click=${() => go(before(page))}>Previous</button>
        <button type="button" ?disabled=${!next} @click=${() => go(next)}>Next</button>
      </div>
    </div>
    ${rows.length ? table(rows) : nothing}`;
}

/** The page before, where pages are numbered. */
function before(page) {
  const number = Number(/^page_(\d+)$/.exec(page ?? '')?.[1] ?? 0);
  return number > 0 ? `page_${String(number - 1).padStart(4, '0')}` : '';
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

/** The summary of a build that has ended. */
export function manifest({manifest: summary, status}) {
  if (!summary) {
    return html`<p class="hint">There is no manifest while the job is ${status}.</p>`;
  }
  return html`
    <dl class="sheet">
      ${Object.entries(summary).map(([name, value]) => html`<div><dt>${name}</dt><dd>${String(value)}</dd></div>`)}
    </dl>`;
}
