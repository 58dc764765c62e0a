/** The list of jobs: as long as all of them, but only the rows on screen are drawn. */
import {guard, html, live, nothing, repeat} from '../ui.js';
import {contractOf} from '../contract/contract.js';
import {change, state} from '../store.js';
import {jobAt, jobCount, jobsWanted} from '../job-list.js';
import {jobRow} from './job-row.js';

const PAGE = 50;
const AROUND = 8;
const SPARE = 2;
const BETWEEN_COUNTS = 120;

/** Pages scroll to whole pixels, rows begin anywhere. */
const ROUNDING = 1;

/** Browsers draw no element that is higher than some ten million pixels. */
const MOST_ROWS = 100_000;

const NARROW = matchMedia('(max-width: 720px)');
const HEIGHTS = {narrow: 156, wide: 140};

/** The rows that are drawn, and those that can be seen. */
let drawn = {first: 0, last: 2 * AROUND};
let seen = {first: 0, last: 0};
let counting = 0;

/** The number of a page while somebody types it; null while nobody does. */
let typed = null;

export function jobRows() {
  const count = Math.min(jobCount(), MOST_ROWS);
  const height = rowHeight();
  const places = Array.from({length: Math.max(0, Math.min(drawn.last, count - 1) - drawn.first + 1)}, (_, i) => drawn.first + i);
  return html`
    <div class="rows" role="feed" aria-label="Jobs" .style=${`height: ${count * height}px`}>
      ${repeat(places, place => jobAt(place)?.id ?? place, place => html`
        <div class="place" .style=${`transform: translateY(${place * height}px); height: ${height}px`}>
          ${rowAt(place, count)}
        </div>`)}
    </div>
    ${state.list.counted > MOST_ROWS ? html`<p class="hint">The list ends here after ${number(MOST_ROWS)} jobs.
      Search, or sort the other way, to see the others.</p>` : nothing}
    ${count > PAGE ? position(count) : nothing}`;
}

/** A row is drawn again only when its job or its place is another: most of what happens does not concern it. */
function rowAt(place, count) {
  const job = jobAt(place);
  return job
    ? guard([job, place, count, state.route.world, contractOf(job)], () => jobRow(job, place, count))
    : html`<div class="card job waiting" aria-hidden="true"></div>`;
}

/** The position in the list, and the ways to another. */
function position(count) {
  const pages = Math.ceil(count / PAGE);
  const last = Math.min(seen.last, count - 1);
  return html`
    <nav class="position" aria-label="Pages of jobs">
      <p class="hint">${number(seen.first + 1)} to ${number(last + 1)} of ${number(count)}</p>
      <div>
        <button type="button" @click=${() => goTo(0)}>First</button>
        <label class="inline">Page
          <input type="number" min="1" max=${pages} aria-label="Page" .value=${live(typed ?? String(Math.floor(seen.first / PAGE) + 1))}
            @input=${event => { typed = event.target.value; }} @blur=${() => { typed = null; }}
            @change=${() => goToPage(pages)}> of ${number(pages)}</label>
        <button type="button" @click=${() => goTo(count)}>Last</button>
      </div>
    </nav>`;
}

function goToPage(pages) {
  const page = Math.min(pages, Math.max(1, Math.floor(Number(typed))));
  typed = null;
  goTo((page - 1) * PAGE);
  change({});
}

function goTo(place) {
  const top = list().getBoundingClientRect().top + scrollY - bar();
  scrollTo(0, top + place * rowHeight());
}

/** The height that the clock covers while it stays at the top, which it does where there is room. */
function bar() {
  return NARROW.matches ? 0 : document.querySelector('.transport').offsetHeight;
}

function list() {
  return document.querySelector('.rows');
}

function rowHeight() {
  return NARROW.matches ? HEIGHTS.narrow : HEIGHTS.wide;
}

/** Follows scrolling and the size of the window. */
export function followScrolling() {
  addEventListener('scroll', measured, {passive: true});
  addEventListener('resize', measured);
  NARROW.addEventListener('change', () => change({}));
}

/** Draws other rows when others came on screen, and has those read that are missing. */
export function measured() {
  const element = list();
  if (!element || !state.world) {
    return;
  }
  const height = rowHeight();
  const above = bar() - element.getBoundingClientRect().top;
  const first = Math.max(0, Math.floor((above + ROUNDING) / height));
  const last = Math.max(first, Math.ceil((above - bar() + innerHeight) / height) - 1);
  if (Math.max(0, first - SPARE) < drawn.first || last + SPARE > drawn.last || last - first + 4 * AROUND < drawn.last - drawn.first) {
    drawn = {first: Math.max(0, first - AROUND), last: last + AROUND};
    change({});
  }
  if ((first !== seen.first || last !== seen.last) && !counting) {
    seen = {first, last};
    counting = setTimeout(() => {
      counting = 0;
      change({});
      measured();
    }, BETWEEN_COUNTS);
  }
  const end = Math.max(0, jobCount() - 1);
  jobsWanted(Math.min(drawn.first, end), Math.min(drawn.last, end));
}

function number(amount) {
  return amount.toLocaleString('en-US');
}
