/** The mistakes in the folder of scenarios, wherever one is: the mock goes on with the last good version. */
import {html, nothing} from '../ui.js';
import {state} from '../store.js';

export function scenarioProblems() {
  const {problems} = state;
  return problems.length === 0 ? nothing : html`
    <section class="notice problems" role="alert" aria-label="Problems of scenario files">
      <p><b>${problems.length === 1 ? 'A scenario file has a mistake' : `Scenario files have ${problems.length} mistakes`}.</b>
        The last good version is in use. The mock reads the file again when you save it.</p>
      <ul>${problems.map(problem => html`<li><code>${problem}</code></li>`)}</ul>
    </section>`;
}
