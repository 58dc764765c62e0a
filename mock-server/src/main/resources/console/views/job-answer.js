/** The response of the mock about a job, as any client would get it. */
import {html} from '../ui.js';
import {attempt, exchange} from '../api.js';
import {change, state} from '../store.js';
import {commandLine} from './command-line.js';
import {answerView} from './answer.js';
import {json} from './json.js';

/** Asks for a tab of a job; does nothing when just that was asked before, at the same age of the job. */
export async function ask(job, tab, place, age) {
  const request = tab.request(state.route.world, job.id, place);
  const what = [job.id, tab.id, request.path].join(' ');
  const {asked} = state;
  if (asked.what === what && asked.age === age) {
    return;
  }
  state.asked = {what, age, tab: tab.id, place, request, answer: asked.what === what ? asked.answer : null};
  const answer = await attempt(() => exchange(request));
  if (answer && state.asked.what === what && state.asked.age === age) {
    change({asked: {...state.asked, answer}});
  }
}

/** The answer, as its tab draws it. */
export function answered(tab, job, go) {
  const {request, answer, place, tab: about} = state.asked;
  if (!answer || about !== tab.id) {
    return html`<p class="hint">Loading…</p>`;
  }
  return html`
    ${answer.json && answer.status < 400 ? answerView(tab, job, answer.json, place, go) : refused(answer)}
    ${commandLine(request)}`;
}

function refused({status, text, json: body}) {
  return html`<p class="notice">The mock answered ${status}.</p>${body ? json(body) : html`<pre>${text}</pre>`}`;
}
