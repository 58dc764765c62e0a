/** The top of every page. */
import {html, nothing} from '../ui.js';
import {state} from '../store.js';
import {hrefIn} from '../route.js';
import {toggleTheme} from '../theme.js';
import {worldList} from './world-list.js';

/** The number of calls as it fits beside a link: 10K. */
const SHORT = new Intl.NumberFormat('en-US', {notation: 'compact', maximumFractionDigits: 1});

const WORDS = {connecting: 'connecting', live: 'live', lost: 'connection lost, trying again'};

/** With links to the views; on the console itself also the choice of the world. */
export function masthead(links, withWorld = true) {
  return html`
    <header class="masthead">
      <a class="brand" href="/"><img src="/__bandstand/console/icon.svg" alt="" width="26" height="26">Bandstand</a>
      <nav aria-label="Views">
        ${links.map(link => html`
          <a href=${link.href} aria-current=${link.current ? 'page' : 'false'}>${link.title}${
            link.count ? html` <span class="count">${SHORT.format(link.count)}</span>` : nothing}</a>`)}
      </nav>
      <div class="corner">
        ${withWorld ? worldChoice() : nothing}
        ${withWorld ? html`<button type="button" class="quiet icon" title="Keys (key ?)" aria-label="Keys"
          @click=${() => document.getElementById('keys').showModal()}>?</button>` : nothing}
        <button type="button" class="quiet icon" title="Light or dark" aria-label="Light or dark"
          @click=${toggleTheme}>◐</button>
      </div>
    </header>`;
}

function worldChoice() {
  return html`
    <form class="world" @submit=${entered} @change=${entered}>
      ${state.connection === 'live' && state.server.degraded ? html`
        <span class="badge" title=${state.server.degraded}>degraded</span>` : html`
        <span class="lamp ${state.connection}" role="img" aria-label=${WORDS[state.connection]}
          title=${WORDS[state.connection]}></span>`}
      <label><span class="hint">World</span>
        <input name="world" list="worlds" .value=${state.route.world} autocomplete="off" spellcheck="false"
          title="An API key, or the value of X-Bandstand-World"></label>
      <datalist id="worlds">${state.worlds.map(name => html`<option value=${name}></option>`)}</datalist>
      ${worldList()}
    </form>`;
}

function entered(event) {
  event.preventDefault();
  const name = event.currentTarget.elements.world.value.trim();
  if (!name) {
    event.currentTarget.elements.world.value = state.route.world;
  } else if (name !== state.route.world) {
    location.hash = hrefIn(name, state.route.view);
  }
}
