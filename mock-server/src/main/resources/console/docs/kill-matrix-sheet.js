/** The proof of the kit: which wrong server is caught by which rule. */
import {html} from '../ui.js';
import {change, state} from '../store.js';

let asked = false;

export function killMatrixSheet() {
  load();
  return html`<h1>Kill matrix</h1>${state.killMatrix ? text(state.killMatrix) : html`<p class="hint">Reading…</p>`}`;
}

function text(matrix) {
  return matrix.missing
    ? html`<p class="notice">This build carries no kill matrix. <code>./bandstand self-test</code> makes one.</p>`
    : html`<pre class="card" tabindex="0">${matrix.text}</pre>`;
}

async function load() {
  if (asked) {
    return;
  }
  asked = true;
  const response = await fetch('/__bandstand/console/kill-matrix.md');
  change({killMatrix: response.ok ? {text: await response.text()} : {missing: true}});
}
