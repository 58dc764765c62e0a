/** A job as a row of the list, and the parts that its page has too. */
import {html, nothing} from '../ui.js';
import {contractOf, countersOf, meaningOf} from '../contract/contract.js';
import {command} from '../actions.js';
import {href} from '../route.js';
import {length, timeOfDay} from '../time.js';
import {timeline} from './timeline.js';

/** A row of fixed height. */
export function jobRow(job, place, count) {
  return html`
    <article class="card job row" aria-label=${job.title} aria-posinset=${place + 1} aria-setsize=${count}>
      <header>
        ${status(job)}
        <h2><a href=${href('jobs', job.id)} title=${job.title}>${titleOf(job)}</a></h2>
        ${commands(job)}
      </header>
      ${timeline(job)}
      ${facts(job, failure(job))}
    </article>`;
}

/** True for a text that shows nothing: white space and characters without a shape. */
export function isBlank(text) {
  return !/[^\s\p{C}]/u.test(text);
}

/** The label of a job. A blank query would leave nothing to click, so it gets another label. */
export function titleOf(job) {
  return isBlank(job.title) ? '(blank)' : job.title.trim();
}

/** The reason of a failure, as the contract reports it. */
export function failure(job) {
  return job.error ? html`<span class="failure" title=${job.error}><b>Failed:</b> ${job.error}</span>` : nothing;
}

/** The status of a job as a coloured word. */
export function status(job) {
  return html`<span class="status ${meaningOf(job)}">${job.status}</span>`;
}

/** The buttons that give a job a command. They stay usable when it has ended: the refusal is worth seeing. */
export function commands(job, more = nothing) {
  return html`
    <div class="commands ${job.ended ? 'ended' : ''}">
      ${contractOf(job).verbs.map(verb => html`
        <button type="button" class="quiet" title=${job.ended ? 'The job has ended, so the mock refuses this' : ''}
          @click=${() => command(job, verb)}>${verb}</button>`)}
      ${more}
    </div>`;
}

/** The remaining time of the stage that is at work; the page counts it down. */
function left(job) {
  const {stages, seen} = job;
  const stage = stages.find(each => each.state === 'working');
  const to = Date.parse(stage?.to ?? '');
  return to > seen && meaningOf(job) !== 'paused' ? html`<span class="left" data-until=${to} data-left=${length(to - seen)}> left in ${stage.name}</span>` : nothing;
}

function stagesDone(job) {
  const done = job.stages.filter(({state}) => state === 'done').length;
  return job.stages.length ? html`<span>${contractOf(job).stage}s ${done} of ${job.stages.length}</span>` : nothing;
}

/** The stages and counters of a job, in one line. */
export function facts(job, first = nothing) {
  return html`
    <p class="facts">
      ${first}
      ${job.degraded ? html`<span class="badge" title="The contract reports that the job is degraded">degraded</span>` : nothing}
      ${left(job)}
      ${stagesDone(job)}
      ${countersOf(job).map(fact => html`<span>${fact}</span>`)}
      <span>submitted ${timeOfDay(Date.parse(job.submitted_at))}</span>
      ${job.scenario ? html`<span>scenario ${job.scenario}</span>` : nothing}
      <code>${job.id}</code>
    </p>`;
}
