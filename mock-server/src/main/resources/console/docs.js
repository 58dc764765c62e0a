/** The docs: contracts, rules and the proof of the kit. The address says which: #/contracts/NAME, #/errata/NAME, #/rules/ID, #/kill-matrix, #/text/PLACE */
import {html, render} from './ui.js';
import {attempt, control} from './api.js';
import {change, state, whenChanged} from './store.js';
import {applyTheme} from './theme.js';
import {contracts, nameOf} from './docs/contracts.js';
import {contractSheet} from './docs/contract-sheet.js';
import {rulesSheet} from './docs/rules-sheet.js';
import {GUIDES} from './docs/guides.js';
import {errataSheet, guideSheet, killMatrixSheet} from './docs/text-sheet.js';
import {masthead} from './views/masthead.js';

const SHEETS = {contracts: contractSheet, rules: rulesSheet, errata: errataSheet, 'kill-matrix': killMatrixSheet, text: guideSheet};
/** The list of pages is folded on screens on which it does not fit beside the page. */
const NARROW = matchMedia('(max-width: 900px)');
const root = document.getElementById('app');
root.replaceChildren();
applyTheme();

function page() {
  const {sheet, subject} = state.docs;
  return html`
    ${masthead([{title: 'Console', href: '/'}, {title: 'Docs', href: '/docs', current: true}], false)}
    <div class="docs">
      <nav aria-label="Docs"><details ?open=${!NARROW.matches}><summary>All pages</summary><div class="pages">
        <h2>Contracts</h2>
        ${contracts().map(name => link(`contracts/${name}`, nameOf(name), subject === name))}
        <h2>Guides</h2>
        ${Object.entries(GUIDES).map(([place, title]) => link(`text/${place}`, title, sheet === 'text' && subject === place))}
        <h2>Conformance</h2>
        ${link('rules', 'Rules', sheet === 'rules')}
        ${link('kill-matrix', 'Kill matrix', sheet === 'kill-matrix')}
      </div></details></nav>
      <main id="main">${SHEETS[sheet](subject)}</main>
    </div>`;
}

function link(path, title, current) {
  return html`<a href="#/${path}" aria-current=${current ? 'page' : 'false'}>${title}</a>`;
}

function read() {
  const [sheet, ...rest] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const subject = rest.join('/');
  const known = sheet === 'contracts' ? contracts().includes(subject) : SHEETS[sheet];
  change({docs: known ? {sheet, subject} : {sheet: 'contracts', subject: contracts()[0]}});
}

function fold() {
  document.querySelector('nav details').open = !NARROW.matches;
}

const server = await attempt(() => control('GET', ''));
change({server: server ?? state.server});
whenChanged(() => render(page(), root));
NARROW.addEventListener('change', fold);
addEventListener('hashchange', () => {
  read();
  fold();
  scrollTo(0, 0);
});
read();
