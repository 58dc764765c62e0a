import {randomUUID} from 'node:crypto';
import {test as base} from '@playwright/test';

const MOCK = process.env.MOCK ?? 'http://localhost:8080';

/** The control API of one world. A world is everything that belongs to one API key: jobs, clock, faults. */
export class World {
  constructor(key = randomUUID()) {
    this.key = key;
  }

  async call(method, path, body) {
    const response = await fetch(`${MOCK}/__bandstand/worlds/${this.key}${path}`, {
      method,
      headers: {'Content-Type': 'application/json'},
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text && JSON.parse(text);
  }

  freeze = () => this.call('PUT', '/clock', {frozen: true});
  runAtSpeed = speed => this.call('PUT', '/clock', {frozen: false, speed});
  advance = by => this.call('POST', '/clock/advance', {by});
  runUntil = (job, goal) => this.call('POST', '/clock/run-until', {job, ...goal});
  useScenario = name => this.call('PUT', '/scenario', {name});
  addFault = fault => this.call('POST', '/faults', fault);
  jobs = () => this.call('GET', '/jobs');
  journal = () => this.call('GET', '/journal');
}

/** Playwright's test with a world of its own, whose clock stands still, and a page that calls the API with its key. */
export const test = base.extend({
  world: async ({}, use) => {
    const world = new World();
    await world.freeze();
    await use(world);
  },
  page: async ({page, world}, use) => {
    await page.setExtraHTTPHeaders({'X-API-Key': world.key});
    await use(page);
  },
});

export {expect} from '@playwright/test';
