/** Single keys for what is done all day. They sleep while somebody types. */
import {advance, oneStageMore, setClock, toTheEnd} from './actions.js';
import {state} from './store.js';

export const KEYS = {
  f: {does: 'freeze the clock, or let it run', run: () => setClock({frozen: !state.clock.frozen})},
  b: {does: 'run the clock until one more band or step is done', run: oneStageMore},
  t: {does: 'move the clock on by ten seconds', run: () => advance('PT10S')},
  e: {does: 'run the clock until the job ends', run: toTheEnd},
  n: {does: 'new job', run: () => document.querySelector('.order textarea')?.focus()},
};

export function followKeys() {
  addEventListener('keydown', event => {
    const typing = event.target.closest?.('input, select, textarea');
    const key = KEYS[event.key];
    if (key && state.clock && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      key.run();
    }
  });
}
