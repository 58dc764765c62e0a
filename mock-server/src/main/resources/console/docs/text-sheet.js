/** Texts that are written in Markdown, as pages. Their names stand for where they are. */
import {html} from '../ui.js';
import {change, state} from '../store.js';
import {fileOf} from './contracts.js';
import {fileOfGuide, guideLinked} from './guides.js';

const LIBRARY = '/__bandstand/console/lib/marked/lib/marked.esm.js';

/** The id of a rule, unless it stands in a link, a code or a longer word. */
const RULE = /(?<![\w[`/#-])[A-Z]{3,8}-[A-Z]{4}-\d{3}(?![\w\]`-])/g;
const WHOLE_RULE = /^[A-Z]{3,8}-[A-Z]{4}-\d{3}$/;
const asked = new Set();

/** The errata of a contract: where it is silent or contradicts itself, and the choice that was made. */
export function errataSheet(contract) {
  return sheet(fileOf(contract, 'errata.md'), html`<p class="notice">There is no such page.</p>`);
}

/** A page of the documentation. */
export function guideSheet(place) {
  return sheet(fileOfGuide(place), html`<p class="notice">This build does not carry the page ${place}.</p>`);
}

/** The proof of the kit: which deviating server is caught by which rule. */
export function killMatrixSheet() {
  return sheet('/__bandstand/console/kill-matrix.md', html`
    <h1>Kill matrix</h1>
    <p class="notice">This build carries no kill matrix. <code>./bandstand self-test</code> makes one.</p>`);
}

function sheet(file, missing) {
  load(file);
  const text = state.texts.get(file);
  return text === undefined ? html`<p class="hint">Reading…</p>` : text ?? missing;
}

async function load(file) {
  if (asked.has(file)) {
    return;
  }
  asked.add(file);
  const response = await fetch(file);
  const markdown = response.ok ? await response.text() : '';
  const page = markdown ? await drawn(file, markdown) : null;
  change({texts: new Map(state.texts).set(file, page)});
}

async function drawn(file, markdown) {
  const {marked} = await import(LIBRARY);
  const page = document.createElement('article');
  page.className = 'text';
  page.innerHTML = marked.parse(markdown.replaceAll(RULE, id => `[${id}](#/rules/${id})`));
  page.querySelectorAll('a:not([href^="#"], [href^="http"])').forEach(link => inHere(file, link));
  page.querySelectorAll('table').forEach(inScroller);
  return page;
}

/** Other files are not here, but rules and some pages are. */
function inHere(file, link) {
  const guide = guideLinked(file, link.getAttribute('href'));
  if (guide) {
    link.setAttribute('href', guide);
  } else if (WHOLE_RULE.test(link.textContent)) {
    link.setAttribute('href', `#/rules/${link.textContent}`);
  } else {
    link.replaceWith(...link.childNodes);
  }
}

/** A wide table moves under the finger, not the whole page. */
function inScroller(table) {
  const scroller = Object.assign(document.createElement('div'), {className: 'scroll', tabIndex: 0, role: 'region'});
  scroller.setAttribute('aria-label', 'Table');
  table.replaceWith(scroller);
  scroller.append(table);
}
