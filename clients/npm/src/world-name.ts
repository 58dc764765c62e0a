import {randomUUID} from 'node:crypto';

const LONGEST = 40;

/** A new name for the world of a test, by which it is found in the console. */
export function worldName(test: string): string {
  const words = test.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, LONGEST).replaceAll(/^-|-$/g, '');
  return `test-${words}-${randomUUID().slice(0, 8)}`;
}
