/** A request as a command line, with a button that copies it. */
import {html} from '../ui.js';
import {copy} from '../actions.js';
import {curl} from '../dialects/requests.js';

export function commandLine(request) {
  const line = curl(request);
  return html`
    <div class="command"><pre tabindex="0"><code>${line}</code></pre>
      <button type="button" class="quiet" @click=${() => copy(line)}>Copy</button></div>`;
}
