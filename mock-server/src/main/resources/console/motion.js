/** Moves what moves with time between two words of the mock: bars that fill, and the hands of the clock. */
import {state} from './store.js';
import {day, length, timeOfDay, virtualNow} from './time.js';

const bars = document.getElementsByClassName('moving');
const waits = document.getElementsByClassName('left');
const hands = document.getElementsByClassName('virtual-time');
const days = document.getElementsByClassName('virtual-day');
let waiting = false;

/** Shows the present moment, and goes on doing so while time runs. Nobody knows the time of a mock that does not answer. */
export function move() {
  if (!state.clock || state.connection === 'lost') {
    return;
  }
  show(virtualNow(state.clock));
  if (!state.clock.frozen && !waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      move();
    });
  }
}

function show(now) {
  for (const bar of bars) {
    const scale = `scaleX(${filled(bar.dataset, now).toFixed(3)})`;
    if (bar.style.transform !== scale) {
      bar.style.transform = scale;
    }
  }
  for (const wait of waits) {
    const left = length(Math.max(0, wait.dataset.until - now));
    if (wait.dataset.left !== left) {
      wait.dataset.left = left;
    }
  }
  for (const hand of hands) {
    write(hand, timeOfDay(now));
  }
  for (const each of days) {
    write(each, day(now));
  }
}

/** Writes only what differs: every write makes the browser lay the page out again. */
function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** The fill of a bar that was so far along at one instant and will be full at another. */
function filled({from, to, start}, now) {
  const gone = Math.min(1, Math.max(0, (now - from) / (to - from)));
  return Number(start) + (1 - start) * gone;
}
