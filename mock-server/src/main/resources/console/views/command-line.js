/** A request as a command line, with buttons that copy it. */
import {html} from '../ui.js';
import {copy} from '../actions.js';
import {curl, fetchCall} from '../contract/requests.js';

export function commandLine(request) {
  const line = curl(request);
  return html`
    <div class="command"><pre tabindex="0"><code>${line}</code></pre>
      <button type="button" class="quiet" title="Copy the curl command" @click=${() => copy(line)}>Copy</button>
      <button type="button" class="quiet" title="Copy the call as JavaScript" @click=${() => copy(fetchCall(request))}>as fetch</button>
    </div>`;
}
