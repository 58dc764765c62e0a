import type {components} from './generated/control.js';

/** An RFC 9457 problem: the form in which the control API refuses a call. */
export type Problem = components['schemas']['Problem'];

/** The mock refused a call of the control API. The message says why and what to do. */
export class MockError extends Error {
  override readonly name = 'MockError';

  constructor(readonly status: number, readonly problem: Partial<Problem>, call: string) {
    super(`${call}: ${problem.detail ?? problem.title ?? 'no reason given'} (${status})`);
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of an answer; throws {@link MockError} when the call was refused. */
export async function bodyOf<T>(call: string, pending: Promise<Answer<T>>): Promise<T> {
  const {data, error, response} = await pending;
  if (!response.ok) {
    const problem = typeof error === 'object' && error !== null
      ? error
      : {detail: `${response.url} is no address of a mock's control API, or of an older mock`};
    throw new MockError(response.status, problem as Partial<Problem>, call);
  }
  return data as T;
}
