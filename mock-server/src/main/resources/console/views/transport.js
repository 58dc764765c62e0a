/** The clock of the world, and the buttons that move it. */
import {html, live, nothing} from '../ui.js';
import {jobInFocus, obstacle} from '../focus.js';
import {state} from '../store.js';
import {advance, copyLink, oneStageMore, setClock, toTheEnd} from '../actions.js';
import {contractOf, served} from '../contract/contract.js';
import {KEYS} from '../keys.js';

const SPEEDS = [1, 10, 60, 600];

export function transport() {
  const {clock} = state;
  if (!clock) {
    return html`<div class="transport" aria-hidden="true"></div>`;
  }
  const job = jobInFocus();
  const why = obstacle(job);
  return html`
    <section class="transport" aria-label="Clock of this world">
      <button type="button" class="play ${clock.frozen ? 'frozen' : ''}" title=${hint('f')}
        aria-label=${clock.frozen ? 'Let the clock run' : 'Freeze the clock'}
        @click=${() => setClock({frozen: !clock.frozen})}>${glyph(clock.frozen)}</button>
      <div class="time">
        <span class="virtual-time"></span>
        <span class="hint"><span class="virtual-day"></span> UTC, ${clock.frozen ? 'frozen' : `${clock.speed}×`}</span>
      </div>
      ${speeds(clock)}
      <div class="steps">
        <button type="button" title=${why || hint('b')} ?disabled=${why} @click=${oneStageMore}>
          +1 ${(job ? contractOf(job) : served(state.server)[0])?.stage ?? 'stage'}</button>
        <button type="button" title=${hint('t')} @click=${() => advance('PT10S')}>+10 s</button>
        <button type="button" title=${why || hint('e')} ?disabled=${why} @click=${toTheEnd}>To the end</button>
        <span class="hint target" title=${job?.title ?? ''}>${why && (job || state.jobs.size) ? why : job ? html`moves ${job.title}` : nothing}</span>
      </div>
      <button type="button" class="quiet share" title="Copy a link to this view, with the state of the world"
        @click=${copyLink}>Copy link</button>
    </section>`;
}

function speeds(clock) {
  const shown = SPEEDS.includes(clock.speed) ? SPEEDS : [...SPEEDS, clock.speed].sort((a, b) => a - b);
  return html`
    <fieldset class="segments speeds">
      <legend>Speed</legend>
      ${shown.map(speed => html`
        <label><input type="radio" name="speed" value=${speed} .checked=${live(speed === clock.speed)}
          @change=${() => setClock({speed, frozen: false})}><span>${speed}×</span></label>`)}
    </fieldset>`;
}

function glyph(frozen) {
  return frozen
    ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5v14l11-7z"/></svg>`
    : html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z"/></svg>`;
}

function hint(key) {
  return `${KEYS[key].does} (key ${key})`;
}
