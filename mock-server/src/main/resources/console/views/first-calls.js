/** Three calls for a world that is empty, to paste into a terminal. */
import {html, nothing} from '../ui.js';
import {worldPath} from '../api.js';
import {state} from '../store.js';
import {served} from '../contract/contract.js';
import {request} from '../contract/requests.js';
import {commandLine} from './command-line.js';

/** Submits a job, moves the clock on, and tells how the job is. */
export function firstCalls() {
  const contract = served(state.server).find(each => each.submit);
  return contract ? html`
    <ol class="first-calls">
      <li>Submit a job${commandLine(contract.submit(state.route.world, contract.form.example, ''))}</li>
      <li>Move the clock on${commandLine(control('POST', '/clock/advance', {by: 'PT10S'}))}</li>
      <li>See the jobs of this world${commandLine(control('GET', '/jobs'))}</li>
    </ol>` : nothing;
}

function control(method, rest, body) {
  return request(method, `/__bandstand${worldPath(rest)}`, {}, body);
}
