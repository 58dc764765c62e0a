const ORIGIN = globalThis.API_ORIGIN ?? '';
const KEY = import.meta.env.VITE_API_KEY ?? 'demo';
const READ_TIMEOUT_MS = 2000;
const WRITE_TIMEOUT_MS = 10_000;
const TRIES = 4;

/** Calls the API. Waits and tries again when the server is overloaded, does not answer in time or resets the connection. */
export async function call(path, {method = 'GET', body, onRetry = () => {}} = {}) {
  for (let tries = 1; ; tries++) {
    const answer = await send(path, method, body).catch(failure => failure);
    const failed = answer instanceof Error ? answer.message : problem(answer);
    if (!failed) {
      return answer.json();
    }
    const canRetry = answer instanceof Error ? method === 'GET' : [429, 503].includes(answer.status);
    if (!canRetry || tries === TRIES) {
      throw new Error(failed);
    }
    onRetry(failed);
    await pause(1000 * (answer.headers?.get('Retry-After') ?? 1));
  }
}

async function send(path, method, body) {
  try {
    return await fetch(ORIGIN + path, {
      method,
      headers: {'X-API-Key': KEY, 'Content-Type': 'application/json'},
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS),
    });
  } catch (failure) {
    throw new Error(failure.name === 'TimeoutError' ? 'The server does not answer' : 'The connection was lost');
  }
}

function problem(answer) {
  if (answer.ok) {
    return undefined;
  }
  return [429, 503].includes(answer.status) ? 'The server is busy' : `The server answered ${answer.status}`;
}

export function pause(ms) {
  return new Promise(resolve => setTimeout(resolve, ms));
}
