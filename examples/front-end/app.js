import {call, pause} from './api.js';

const BUILD = '/api/v1/tam/build';
const POLL_EVERY_MS = 200;
const ENDED = ['completed', 'failed', 'cancelled'];

const find = selector => document.querySelector(selector);
const status = find('[role=status]');
const alert = find('[role=alert]');
const more = find('[name=more]');
let job;
let cursor;

find('form').onsubmit = event => {
  event.preventDefault();
  const query = new FormData(event.target).get('query');
  void attempt(async () => {
    ({job_id: job} = await call(BUILD, {method: 'POST', body: {query}, onRetry: tell}));
    await follow();
  });
};

document.querySelectorAll('[data-command]').forEach(button => {
  button.onclick = () => attempt(() => call(`${BUILD}/${job}/${button.dataset.command}`, {method: 'POST', onRetry: tell}));
});

more.onclick = () => attempt(async () => {
  const page = await call(`${BUILD}/${job}?cursor=${cursor}`, {onRetry: tell});
  find('tbody').append(...page.rows.map(line));
  showNext(page);
});

void attempt(showCredits);

/** Polls the job until it has ended. */
async function follow() {
  for (;;) {
    const read = await call(`${BUILD}/${job}`, {onRetry: tell});
    tell('');
    show(read);
    if (ENDED.includes(read.status)) {
      return showCredits();
    }
    await pause(POLL_EVERY_MS);
  }
}

function show({status: word, rows, bands_done, bands_total, error_message, next_cursor, count}) {
  status.textContent = word === 'completed' && count === 0 ? 'No companies found' : error_message ?? word;
  find('progress').value = bands_done / bands_total;
  if (find('tbody').rows.length <= rows.length) {
    find('tbody').replaceChildren(...rows.map(line));
    showNext({next_cursor});
  }
}

function showNext({next_cursor}) {
  cursor = next_cursor;
  more.hidden = !cursor;
}

function line({name, domain, match_score}) {
  const row = document.createElement('tr');
  row.append(...[name ?? 'Unknown', domain ?? '', match_score ?? ''].map(text => {
    const cell = document.createElement('td');
    cell.textContent = text;
    return cell;
  }));
  return row;
}

async function showCredits() {
  const {credits_left} = await call('/api/v1/credits/balance', {onRetry: tell});
  find('#credits').textContent = credits_left;
}

/** Does something and shows why it failed, if it did. */
async function attempt(action) {
  try {
    await action();
  } catch (failure) {
    tell(failure.message);
  }
}

function tell(text) {
  alert.textContent = text;
}
