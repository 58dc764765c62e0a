const API = '/api/v1/tam/build';
const KEY = import.meta.env.VITE_API_KEY ?? 'demo';
const POLL_EVERY_MS = 500;
const ENDED = ['completed', 'failed', 'cancelled'];

const status = document.querySelector('[role=status]');
const rows = document.querySelector('tbody');

document.querySelector('form').onsubmit = async event => {
  event.preventDefault();
  const query = new FormData(event.target).get('query');
  const {job_id} = await call(API, {method: 'POST', body: JSON.stringify({query})});
  let job;
  do {
    job = await call(`${API}/${job_id}`);
    show(job);
    await pause(POLL_EVERY_MS);
  } while (!ENDED.includes(job.status));
};

/** Calls the API; waits and tries again when the server is overloaded. */
async function call(url, options) {
  const response = await fetch(url, {...options, headers: {'X-API-Key': KEY, 'Content-Type': 'application/json'}});
  if (response.status === 429 || response.status === 503) {
    status.textContent = 'The server is busy, trying again';
    await pause(1000 * (response.headers.get('Retry-After') ?? 1));
    return call(url, options);
  }
  if (!response.ok) {
    status.textContent = `Failed: ${response.status}`;
    throw new Error(`${url} was answered ${response.status}`);
  }
  return response.json();
}

function show(job) {
  status.textContent = job.rows.length === 0 && job.status === 'completed' ? 'No companies found' : job.status;
  rows.replaceChildren(...job.rows.map(row => {
    const cell = document.createElement('td');
    cell.textContent = row.domain;
    const line = document.createElement('tr');
    line.append(cell);
    return line;
  }));
}

function pause(ms) {
  return new Promise(resolve => setTimeout(resolve, ms));
}
