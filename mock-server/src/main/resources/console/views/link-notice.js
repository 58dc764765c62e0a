/** The notice of a page that was opened by a link with a state: what differs, and a button that restores it. */
import {html, nothing} from '../ui.js';
import {state} from '../store.js';
import {differences, dismissLink, linkedState, restoreLinkedState} from '../link.js';

export function linkNotice() {
  const wanted = state.world && state.clock ? linkedState() : null;
  if (!wanted) {
    return nothing;
  }
  const lines = differences(wanted);
  return html`
    <section class="notice link" aria-label="State of the link">
      ${lines.length ? html`
        <p><b>This world is not as it was when the link was made.</b> Nothing was changed. To restore means, for everybody who uses this world:</p>
        <ul>${lines.map(line => html`<li>${line}</li>`)}</ul>`
    : html`<p>This world is as it was when the link was made.</p>`}
      <div class="buttons">
        ${lines.length ? html`<button type="button" @click=${restoreLinkedState}>Restore this state</button>` : nothing}
        <button type="button" class="quiet" @click=${dismissLink}>${lines.length ? 'Only look' : 'Close'}</button>
      </div>
    </section>`;
}
