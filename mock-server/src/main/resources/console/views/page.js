/** The whole page. */
import {html, nothing, repeat} from '../ui.js';
import {change, state} from '../store.js';
import {forget} from '../notes.js';
import {href} from '../route.js';
import {timeOfDay} from '../time.js';
import {transport} from './transport.js';
import {jobsView} from './jobs.js';
import {jobView} from './job.js';
import {keyList} from './key-list.js';
import {linkNotice} from './link-notice.js';
import {masthead} from './masthead.js';
import {scenarioProblems} from './scenario-problems.js';

const VIEWS = {
  jobs: () => (state.route.job ? jobView() : jobsView()),
  journal: later(async () => (await import('./journal.js')).journalView),
  behaviour: later(async () => (await import('./behaviour.js')).behaviourView),
};

/** A view that is loaded when it is opened for the first time, so that the first paint does not wait for it. */
function later(load) {
  let view = null;
  let loading = false;
  return () => {
    if (!view && !loading) {
      loading = true;
      load().then(loaded => {
        view = loaded;
        change({});
      });
    }
    return view ? view() : nothing;
  };
}

export function page() {
  return html`
    <a class="skip" href="#main" @click=${toMain}>Skip to the content</a>
    ${masthead([
      {title: 'Jobs', href: href('jobs'), current: state.route.view === 'jobs'},
      {title: 'Journal', href: href('journal'), current: state.route.view === 'journal', count: state.counted},
      {title: 'Behaviour', href: href('behaviour'), current: state.route.view === 'behaviour', count: changes()},
      {title: 'Docs', href: '/docs'},
    ])}
    ${transport()}
    ${trouble()}
    <main id="main" tabindex="-1">${scenarioProblems()}${linkNotice()}${state.world ? VIEWS[state.route.view]() : nothing}</main>
    ${keyList()}
    ${notes()}`;
}

/** The reason why the page may not show the present state, in one line. */
function trouble() {
  if (state.connection === 'lost') {
    return html`<p class="notice lost" role="alert">The mock does not answer. This page connects again by itself as soon as it does.</p>`;
  }
  if (state.server.degraded) {
    return html`<p class="notice lost" role="alert"><b>Degraded.</b> ${state.server.degraded}</p>`;
  }
  return state.restarted ? html`
    <p class="notice restarted" role="status">The mock was restarted at ${timeOfDay(Date.parse(state.server.started_at))} UTC.
      Its memory is empty: jobs, settings and calls from before are gone.
      <button type="button" class="link" @click=${() => change({restarted: false})}>Dismiss</button></p>` : nothing;
}

/** The settings by which the world is not as the contract has it. */
function changes() {
  const {policies = {}, deviations = [], faults = [], overrides = []} = state.world ?? {};
  return Object.keys(policies).length + deviations.length + faults.length + overrides.length;
}

function toMain(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}

function notes() {
  return html`
    <div class="notes" role="status">
      ${repeat(state.notes, each => each.number, each => html`
        <p class="note ${each.kind}">${each.text}
          ${each.action ? html`<button type="button" class="link" @click=${() => act(each)}>${each.action.title}</button>` : nothing}
          <button type="button" aria-label="Dismiss" @click=${() => forget(each.number)}>×</button></p>`)}
    </div>`;
}

function act({number, action}) {
  forget(number);
  action.run();
}
