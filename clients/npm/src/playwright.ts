import {test as base, type TestInfo} from '@playwright/test';
import {defaultAddress, Mock} from './mock.js';
import {worldName} from './world-name.js';
import type {World} from './world.js';

/** Options of the fixtures, for `use` in the configuration of Playwright. */
export interface BandstandOptions {
  /** The address of the mock. Default: `BANDSTAND_URL`, or `http://localhost:8080`. */
  mockAddress: string;
  /** The scenario of the world's jobs. Default: the one of the mock. */
  scenario: string | undefined;
  /** False to let the clock of a new world run. Default: true. */
  frozen: boolean;
}

export interface BandstandFixtures {
  /** The mock. */
  mock: Mock;
  /** A new world for this test. Its clock stands still. Pages and API requests of the test belong to it. */
  world: World;
}

/** Playwright's test with a world of its own. The calls of a failed test are attached to its report. */
export const test = base.extend<BandstandFixtures & BandstandOptions>({
  mockAddress: [defaultAddress(), {option: true}],
  scenario: [undefined, {option: true}],
  frozen: [true, {option: true}],

  mock: async ({mockAddress}, use) => {
    await use(new Mock(mockAddress));
  },

  world: async ({mock, scenario, frozen}, use, info) => {
    const world = mock.world(worldName(info.title));
    if (scenario !== undefined) {
      await world.useScenario(scenario);
    }
    if (frozen) {
      await world.freeze();
    }
    await use(world);
    if (info.status !== info.expectedStatus) {
      await attachCalls(world, info);
    }
  },

  extraHTTPHeaders: async ({extraHTTPHeaders, world}, use) => {
    await use({...extraHTTPHeaders, ...world.headers});
  },
});

/** A mock that is gone has no calls to tell; the test has failed for that reason. */
async function attachCalls(world: World, info: TestInfo): Promise<void> {
  info.annotations.push({type: 'console of the mock', description: world.console});
  const calls = await world.journal().catch(() => []);
  await info.attach('calls to the mock', {body: JSON.stringify(calls, null, 2), contentType: 'application/json'});
}

export {expect} from '@playwright/test';
