/** The list of keys, as a dialog. */
import {html} from '../ui.js';
import {KEYS} from '../keys.js';

export function keyList() {
  return html`
    <dialog id="keys" aria-labelledby="keys-title" @click=${closedBeside}>
      <form method="dialog">
        <header class="heading"><h2 id="keys-title">Keys</h2><button class="quiet">Close</button></header>
        <dl class="keys">${Object.entries(KEYS).map(([key, {does}]) => html`
          <div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl>
        <p class="hint">They do nothing while you type in a field.</p>
      </form>
    </dialog>`;
}

function closedBeside(event) {
  if (event.target === event.currentTarget) {
    event.currentTarget.close();
  }
}
