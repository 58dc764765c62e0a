import type {TestProject} from 'vitest/node';
import {startMock} from './start.js';
import type {} from './vitest.js';

/** Starts one mock for all test files, unless `BANDSTAND_URL` names one that runs. For `globalSetup` of Vitest. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const running = process.env['BANDSTAND_URL'];
  if (running) {
    project.provide('bandstand', running);
    return;
  }
  const mock = await startMock();
  project.provide('bandstand', mock.address);
  return () => mock.stop();
}
