import {inject, test as base} from 'vitest';
import {defaultAddress, Mock} from './mock.js';
import {worldName} from './world-name.js';
import type {World} from './world.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the mock that `@bandstand/client/vitest/setup` started. */
    bandstand: string;
  }
}

/** Vitest's test with the mock, and with a world of its own whose clock stands still. */
export const test = base.extend<{mock: Mock; world: World}>({
  mock: async ({}, use) => {
    await use(new Mock(inject('bandstand') ?? defaultAddress()));
  },

  world: async ({mock, task}, use) => {
    const world = mock.world(worldName(task.name));
    await world.freeze();
    await use(world);
  },
});

export {expect} from 'vitest';
