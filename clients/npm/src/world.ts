import createClient from 'openapi-fetch';
import {bodyOf} from './answer.js';
import type {BatchClient, BatchPaths, NemoClient, NemoPaths, OperationId, TamClient, TamPaths} from './contracts.js';
import {fetchFrom} from './fetching.js';
import {durationText, type Duration} from './duration.js';
import type {components, operations} from './generated/control.js';
import type {Mock} from './mock.js';

type Schemas = components['schemas'];

/** A fault to add: how calls fail, and which ones. */
export type FaultOrder = Omit<Schemas['FaultOrder'], 'operation'> & {operation?: OperationId};

/** How a call fails, without the condition that selects it. */
export type Failure = Omit<Schemas['FaultOrder'], 'operation' | 'nth' | 'first' | 'every' | 'probability' | 'seed'>;

/** An answer to change: how, and for which calls. */
export type OverrideOrder = Omit<Schemas['OverrideOrder'], 'operation'> & {operation?: OperationId};

/** A scenario with the members of a scenario file. */
export type ScenarioDefinition = Schemas['ScenarioDefinition'];

/** The state of a job to run to: exactly one of the members. */
export type JobGoal = {status: string} | {stages_done: number} | {ended: true};

/** Selects calls of the journal. */
export type JournalFilter = NonNullable<operations['readJournal']['parameters']['query']>;

/** The isolated state of one API key. Use one for each test. */
export class World {
  constructor(readonly mock: Mock, readonly key: string) {}

  /** The address of the console's view of this world. */
  get console(): string {
    return `${this.mock.address}/#/${encodeURIComponent(this.key)}/jobs`;
  }

  /** The headers that make a call belong to this world. */
  get headers(): Record<string, string> {
    return {'X-API-Key': this.key, 'X-Bandstand-World': this.key};
  }

  /** A client of TAM Builder whose calls belong to this world. */
  tam(): TamClient {
    return createClient<TamPaths>({baseUrl: this.mock.address, headers: this.headers, fetch: fetchFrom(this.mock.address)});
  }

  /** A client of NeMo Platform Jobs whose calls belong to this world. */
  nemo(): NemoClient {
    return createClient<NemoPaths>({baseUrl: this.mock.address, headers: this.headers, fetch: fetchFrom(this.mock.address)});
  }

  /** A client of the Batch API whose calls belong to this world. */
  batch(): BatchClient {
    return createClient<BatchPaths>({
      baseUrl: `${this.mock.address}/v1`,
      headers: {Authorization: `Bearer ${this.key}`},
      fetch: fetchFrom(this.mock.address),
    });
  }

  /** Settings, clock and counts of the world. */
  state(): Promise<Schemas['WorldState']> {
    return bodyOf('describe the world', this.control.GET('/__bandstand/worlds/{world}', this.path));
  }

  /** Forgets jobs, settings, faults and calls of the world, and lets its clock run. */
  async reset(): Promise<void> {
    await bodyOf('reset the world', this.control.POST('/__bandstand/worlds/{world}/reset', this.path));
  }

  /** The virtual clock of the world. */
  clock(): Promise<Schemas['ClockState']> {
    return bodyOf('read the clock', this.control.GET('/__bandstand/worlds/{world}/clock', this.path));
  }

  /** Stops the clock, so that nothing changes until the test moves it. */
  freeze(): Promise<Schemas['ClockState']> {
    return this.setClock({frozen: true});
  }

  /** Lets the clock run, at a speed in virtual seconds for each real second. */
  run({speed = 1}: {speed?: number} = {}): Promise<Schemas['ClockState']> {
    return this.setClock({frozen: false, speed});
  }

  /** Sets the clock forward to an instant, which has a UTC offset when it is text. */
  setTime(now: Date | string): Promise<Schemas['ClockState']> {
    return this.setClock({now: typeof now === 'string' ? now : now.toISOString()});
  }

  /** Moves the clock forward. All that is due in that time has happened when this resolves. */
  advance(by: Duration): Promise<Schemas['ClockState']> {
    return bodyOf(
      'advance the clock',
      this.control.POST('/__bandstand/worlds/{world}/clock/advance', {...this.path, body: {by: durationText(by)}}),
    );
  }

  /** Moves the clock forward until a job has a status, has done a number of stages (bands or steps), or has ended. */
  runUntil(job: string, goal: JobGoal): Promise<Schemas['ClockState']> {
    return bodyOf(
      'run the clock',
      this.control.POST('/__bandstand/worlds/{world}/clock/run-until', {...this.path, body: {job, ...goal}}),
    );
  }

  /** Chooses the scenario of new jobs: the name of one, such as `fails-in-band`, or one made for this world. */
  useScenario(scenario: string | ScenarioDefinition): Promise<Schemas['WorldState']> {
    const body = typeof scenario === 'string' ? {name: scenario} : {definition: scenario};
    return bodyOf('choose a scenario', this.control.PUT('/__bandstand/worlds/{world}/scenario', {...this.path, body}));
  }

  /** Chooses the behaviour where the contract leaves it open; null restores a default. */
  choosePolicies(choices: Record<string, string | null>): Promise<Schemas['WorldState']> {
    return bodyOf(
      'choose policies',
      this.control.PATCH('/__bandstand/worlds/{world}/policies', {...this.path, body: {choices}}),
    );
  }

  /** Switches a contract violation of the mock on, such as `P01`. */
  switchOn(deviation: string): Promise<Schemas['WorldState']> {
    return bodyOf(
      'switch a deviation on',
      this.control.PUT('/__bandstand/worlds/{world}/deviations/{id}', this.pathWith({id: deviation})),
    );
  }

  /** Switches a contract violation of the mock off. */
  switchOff(deviation: string): Promise<Schemas['WorldState']> {
    return bodyOf(
      'switch a deviation off',
      this.control.DELETE('/__bandstand/worlds/{world}/deviations/{id}', this.pathWith({id: deviation})),
    );
  }

  /** Fails the next call of an operation once; 503 unless told otherwise. */
  failOnce(operation: OperationId, failure: Failure = {kind: 'status', status: 503}): Promise<Schemas['ArmedFault']> {
    return this.addFault({...failure, operation, nth: 1});
  }

  /** Adds a fault: calls that match it fail until it is removed. */
  addFault(fault: FaultOrder): Promise<Schemas['ArmedFault']> {
    return bodyOf('add a fault', this.control.POST('/__bandstand/worlds/{world}/faults', {...this.path, body: fault}));
  }

  /** The faults with their counters, oldest first. */
  async faults(): Promise<Schemas['ArmedFault'][]> {
    return (await bodyOf('list faults', this.control.GET('/__bandstand/worlds/{world}/faults', this.path))).data;
  }

  /** Removes one fault. */
  async removeFault(id: string): Promise<void> {
    await bodyOf('remove a fault', this.control.DELETE('/__bandstand/worlds/{world}/faults/{id}', this.pathWith({id})));
  }

  /** Removes every fault. */
  async clearFaults(): Promise<void> {
    await bodyOf('remove faults', this.control.DELETE('/__bandstand/worlds/{world}/faults', this.path));
  }

  /** Changes answers and keeps the rest: the job goes on behind them. */
  override(change: OverrideOrder): Promise<Schemas['ActiveOverride']> {
    return bodyOf(
      'add an override',
      this.control.POST('/__bandstand/worlds/{world}/overrides', {...this.path, body: change}),
    );
  }

  /** The overrides with their counters, oldest first. */
  async overrides(): Promise<Schemas['ActiveOverride'][]> {
    return (await bodyOf('list overrides', this.control.GET('/__bandstand/worlds/{world}/overrides', this.path))).data;
  }

  /** Removes one override. */
  async removeOverride(id: string): Promise<void> {
    await bodyOf(
      'remove an override',
      this.control.DELETE('/__bandstand/worlds/{world}/overrides/{id}', this.pathWith({id})),
    );
  }

  /** Removes every override. */
  async clearOverrides(): Promise<void> {
    await bodyOf('remove overrides', this.control.DELETE('/__bandstand/worlds/{world}/overrides', this.path));
  }

  /** The jobs, oldest first. */
  async jobs(): Promise<Schemas['JobState'][]> {
    return (await bodyOf('list jobs', this.control.GET('/__bandstand/worlds/{world}/jobs', this.path))).data;
  }

  /** One job with its timeline. */
  job(id: string): Promise<Schemas['JobState']> {
    return bodyOf(
      'read a job',
      this.control.GET('/__bandstand/worlds/{world}/jobs/{job}', this.pathWith({job: id})),
    );
  }

  /** The recorded calls, oldest first, without their bodies. */
  async journal(filter: JournalFilter = {}): Promise<Schemas['JournalCall'][]> {
    const page = await bodyOf(
      'read the journal',
      this.control.GET('/__bandstand/worlds/{world}/journal', {params: {path: {world: this.key}, query: filter}}),
    );
    return page.entries;
  }

  /** One recorded call with the beginnings of its bodies. */
  call(number: number): Promise<Schemas['JournalCall']> {
    return bodyOf(
      'read a call',
      this.control.GET('/__bandstand/worlds/{world}/journal/{number}', this.pathWith({number})),
    );
  }

  /**
   * The contract violations of the recorded calls, one sentence each, such as `call 3, request: ...`. Answers that a fault,
   * an override or a deviation changed violate the contract on purpose and are left out.
   */
  async findings(): Promise<string[]> {
    const calls = await this.journal({findings: true});
    return calls.flatMap(({number, findings = [], applied = []}) => findings
      .filter(finding => applied.length === 0 || !finding.startsWith('answer'))
      .map(finding => `call ${number}, ${finding}`));
  }

  /** Judges the habits of the client by its recorded calls: polling, retries, resubmits. */
  clientReport(): Promise<Schemas['ClientReport']> {
    return bodyOf('report on the client', this.control.GET('/__bandstand/worlds/{world}/client-report', this.path));
  }

  private get control() {
    return this.mock.control;
  }

  private get path() {
    return this.pathWith({});
  }

  private pathWith<More extends object>(more: More) {
    return {params: {path: {world: this.key, ...more}}};
  }

  private setClock(settings: Schemas['ClockSettings']): Promise<Schemas['ClockState']> {
    return bodyOf('set the clock', this.control.PUT('/__bandstand/worlds/{world}/clock', {...this.path, body: settings}));
  }
}
