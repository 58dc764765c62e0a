/** The jobs of a world, each with its timeline. */
import {html, nothing, repeat} from '../ui.js';
import {newestJobs, state} from '../store.js';
import {contractOf} from '../dialects/index.js';
import {command} from '../actions.js';
import {KEYS} from '../keys.js';
import {href} from '../route.js';
import {timeOfDay} from '../time.js';
import {filtered, filterForm, pager} from './job-filter.js';
import {orderForm} from './order.js';
import {timeline} from './timeline.js';

const VERBS = ['pause', 'resume', 'cancel'];

export function jobsView() {
  const jobs = newestJobs();
  const found = filtered(jobs);
  return html`
    <div class="with-aside">
      <section aria-labelledby="jobs-title">
        <header class="heading">
          <h1 id="jobs-title">Jobs <span class="count">${state.world.jobs ? state.world.jobs.toLocaleString('en-US') : nothing}</span></h1>
          <button type="button" class="jump" @click=${KEYS.n.run}>New job</button>
        </header>
        ${filterForm(jobs, found)}
        ${jobs.length ? list(found) : empty()}
      </section>
      <aside aria-label="New job">${orderForm()}</aside>
    </div>`;
}

function list(found) {
  return html`
    ${found.shown.length ? nothing : html`<p class="card empty">No job fits the filter.</p>`}
    ${repeat(found.shown, job => job.id, jobRow)}
    ${pager(found)}`;
}

function jobRow(job) {
  return html`
    <article class="card job" aria-label=${job.title}>
      <header>
        ${status(job)}
        <h2><a href=${href('jobs', job.id)} title=${job.title}>${titleOf(job)}</a></h2>
        ${commands(job)}
      </header>
      ${timeline(job)}
      ${failure(job)}
      ${facts(job)}
    </article>`;
}

/** The label of a job. A blank query would leave nothing to click, so it gets another label. */
export function titleOf(job) {
  return job.title.trim() || '(blank)';
}

/** Why a job failed, as its contract reports it. */
export function failure(job) {
  return job.error ? html`<p class="failure"><b>Failed:</b> ${job.error}</p>` : nothing;
}

/** The status of a job as a coloured word. */
export function status(job) {
  return html`<span class="status ${job.status}">${job.status}</span>`;
}

/** The buttons that give a job a command. They stay usable when it has ended: the refusal is worth seeing. */
export function commands(job) {
  return html`
    <div class="commands ${job.ended ? 'ended' : ''}">
      ${VERBS.map(verb => html`
        <button type="button" class="quiet" @click=${() => command(job, verb)}>${verb}</button>`)}
    </div>`;
}

/** The counters of a job, in one line. */
export function facts(job) {
  return html`
    <p class="facts">
      ${contractOf(job)?.facts(job).map(fact => html`<span>${fact}</span>`)}
      <span>submitted ${timeOfDay(Date.parse(job.submitted_at))}</span>
      ${job.scenario ? html`<span>scenario ${job.scenario}</span>` : nothing}
      <code>${job.id}</code>
    </p>`;
}

function empty() {
  return html`
    <div class="card empty">
      <p>World <b>${state.route.world}</b> has no jobs yet.</p>
      <p>Submit one with the form, or from your own client with <code>X-API-Key: ${state.route.world}</code>
        (TAM Builder) or <code>X-Bandstand-World: ${state.route.world}</code> (NeMo Jobs).</p>
    </div>`;
}
