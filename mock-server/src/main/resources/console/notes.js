/** Short messages that come and go. */
import {change, state} from './store.js';

const SHOWN_FOR = {good: 4000, plain: 5000, bad: 7000};
let number = 0;

/** Says something. Kinds: good, bad, plain. An action has a title and what it runs. */
export function note(kind, text, action) {
  const fresh = {number: ++number, kind, text, action};
  change({notes: [...state.notes.slice(-3), fresh]});
  setTimeout(() => forget(fresh.number), SHOWN_FOR[kind]);
}

/** Takes away every message. */
export function forgetAll() {
  if (state.notes.length) {
    change({notes: []});
  }
}

export function forget(gone) {
  change({notes: state.notes.filter(each => each.number !== gone)});
}
