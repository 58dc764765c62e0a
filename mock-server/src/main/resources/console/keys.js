/** Single keys for what is done all day. They sleep while somebody types. */
import {advance, oneStageMore, setClock, toTheEnd} from './actions.js';
import {href} from './route.js';
import {state} from './store.js';

export const KEYS = {
  f: {does: 'freeze the clock, or let it run', clock: true, run: () => setClock({frozen: !state.clock.frozen})},
  b: {does: 'run the clock until one more stage is done', clock: true, run: oneStageMore},
  t: {does: 'move the clock on by ten seconds', clock: true, run: () => advance('PT10S')},
  e: {does: 'run the clock until the job ends', clock: true, run: toTheEnd},
  n: {does: 'new job', run: () => document.querySelector('.order textarea')?.focus()},
  '/': {does: 'search in this view', run: () => document.querySelector('main input[type="search"]')?.focus()},
  1: {does: 'go to Jobs', run: () => go('jobs')},
  2: {does: 'go to Journal', run: () => go('journal')},
  3: {does: 'go to Behaviour', run: () => go('behaviour')},
  '?': {does: 'show this list', run: () => showKeys()},
};

export function followKeys() {
  addEventListener('keydown', event => {
    const typing = event.target.closest?.('input:not([type="radio"], [type="checkbox"]), select, textarea, dialog[open]');
    const key = KEYS[event.key];
    if (key && (state.clock || !key.clock) && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      key.run();
    }
  });
}

/** Opens the list of keys. */
export function showKeys() {
  document.getElementById('keys').showModal();
}

function go(view) {
  location.hash = href(view);
}
