/** The jobs of a world, each with its timeline. */
import {html, nothing} from '../ui.js';
import {state} from '../store.js';
import {KEYS} from '../keys.js';
import {filterForm} from './job-filter.js';
import {jobRows} from './job-rows.js';
import {orderForm} from './order.js';
import {firstCalls} from './first-calls.js';

export function jobsView() {
  return html`
    <div class="with-aside">
      <section aria-labelledby="jobs-title">
        <header class="heading">
          <h1 id="jobs-title">Jobs <span class="count">${state.world.jobs ? state.world.jobs.toLocaleString('en-US') : nothing}</span></h1>
          <button type="button" class="jump" @click=${KEYS.n.run}>New job</button>
        </header>
        ${filterForm()}
        ${state.world.jobs ? list() : empty()}
      </section>
      <aside aria-label="New job">${orderForm()}</aside>
    </div>`;
}

function list() {
  const nothingFits = state.list.counted === 0 && state.list.stale === false;
  return html`${nothingFits ? html`<p class="card empty">No job fits the filter.</p>` : nothing}${jobRows()}`;
}

function empty() {
  return html`
    <div class="card empty">
      <p>World <b>${state.route.world}</b> has no jobs yet.</p>
      <p>Submit one with the form, or from a terminal:</p>
      ${firstCalls()}
    </div>`;
}
