import {randomUUID} from 'node:crypto';
import createClient, {type Client} from 'openapi-fetch';
import {bodyOf} from './answer.js';
import {fetchFrom} from './fetching.js';
import type {components, paths} from './generated/control.js';
import {World} from './world.js';

type Schemas = components['schemas'];

/** The address of the mock where none is given: `BANDSTAND_URL`, or the mock's default. */
export function defaultAddress(): string {
  return process.env['BANDSTAND_URL'] || 'http://localhost:8080';
}

export interface ConnectOptions {
  /** The token that the mock was started with (`--control-token`); `BANDSTAND_CONTROL_TOKEN` when left out. */
  controlToken?: string | undefined;
}

function checked(address: string): string {
  if (!/^https?:\/\/./.test(address) || !URL.canParse(address)) {
    throw new TypeError(`"${address}" is not the address of a mock. Write it like http://localhost:8080.`);
  }
  return address;
}

/** A running mock. */
export class Mock {
  /** Its address, without a slash at the end. */
  readonly address: string;

  /** The control API as it is: every operation of its contract, typed. */
  readonly control: Client<paths>;

  constructor(address: string = defaultAddress(), {controlToken = process.env['BANDSTAND_CONTROL_TOKEN']}: ConnectOptions = {}) {
    this.address = checked(address).replace(/\/+$/, '');
    this.control = createClient<paths>({
      baseUrl: this.address,
      headers: controlToken === undefined ? {} : {'X-Bandstand-Control-Token': controlToken},
      fetch: fetchFrom(this.address),
    });
  }

  /**
   * The isolated state of one API key: jobs, clock, faults and all else that a test touches. Without a key it is a new
   * world, which no other test can see.
   */
  world(key: string = `test-${randomUUID()}`): World {
    return new World(this, key);
  }

  /** Name, version and contracts of the mock. */
  describe(): Promise<Schemas['Server']> {
    return bodyOf('describe the mock', this.control.GET('/__bandstand'));
  }

  /** The worlds that were used so far. */
  async worlds(): Promise<Schemas['WorldState'][]> {
    return (await bodyOf('list worlds', this.control.GET('/__bandstand/worlds'))).data;
  }

  /** The scenarios that {@link World.useScenario} can choose. */
  async scenarios(): Promise<Schemas['ScenarioEntry'][]> {
    return (await bodyOf('list scenarios', this.control.GET('/__bandstand/scenarios'))).data;
  }

  /** The policies and choices that {@link World.choosePolicies} can choose. */
  async policies(): Promise<Schemas['PolicyEntry'][]> {
    return (await bodyOf('list policies', this.control.GET('/__bandstand/policies'))).data;
  }

  /** The contract violations that {@link World.switchOn} can switch on. */
  async deviations(): Promise<Schemas['DeviationEntry'][]> {
    return (await bodyOf('list deviations', this.control.GET('/__bandstand/deviations'))).data;
  }

  /** Resets every world of the mock, also those of other tests. */
  async reset(): Promise<void> {
    await bodyOf('reset the mock', this.control.POST('/__bandstand/reset'));
  }
}
