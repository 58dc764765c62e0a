import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {Mock, MockError, type World} from '@bandstand/client';
import {expect, test} from '@bandstand/client/vitest';

const query = 'cloud observability';

async function submit(world: World): Promise<string> {
  const {data} = await world.tam().POST('/api/v1/tam/build', {body: {query}});
  return data!.job_id;
}

async function poll(world: World, job_id: string) {
  return world.tam().GET('/api/v1/tam/build/{job_id}', {params: {path: {job_id}}});
}

test('time stands still until the test moves it', async ({world}) => {
  const job = await submit(world);
  expect((await poll(world, job)).data?.status).toBe('pending');

  await world.runUntil(job, {stages_done: 2});
  expect((await world.job(job)).stages.filter(({state}) => state === 'done')).toHaveLength(2);

  const {now} = await world.clock();
  await world.advance(1500);
  await world.advance('2s');
  expect(Date.parse((await world.clock()).now) - Date.parse(now)).toBe(3500);

  await world.runUntil(job, {ended: true});
  expect((await poll(world, job)).data?.status).toBe('completed');
});

test('a clock that runs takes a job to its end', async ({world}) => {
  await world.run({speed: 10_000});
  const job = await submit(world);
  await expect.poll(async () => (await poll(world, job)).data?.status).toBe('completed');
});

test('the next call fails once', async ({world}) => {
  const job = await submit(world);
  await world.failOnce('pollTamBuild', {kind: 'status', status: 503, retry_after: 2});
  const {response} = await poll(world, job);
  expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '2']);
  expect((await poll(world, job)).response.status).toBe(200);
  expect(await world.faults()).toMatchObject([{operation: 'pollTamBuild', matched: 2, hits: 1}]);
});

test('a fault strikes until it is removed', async ({world}) => {
  const {id} = await world.addFault({kind: 'reset', operation: 'getCreditBalance'});
  const balance = () => world.tam().GET('/api/v1/credits/balance');
  await expect(balance()).rejects.toThrow();
  await world.removeFault(id);
  expect((await balance()).response.status).toBe(200);
  await world.addFault({kind: 'status', status: 500});
  await world.clearFaults();
  expect(await world.faults()).toEqual([]);
});

test('an override changes an answer and keeps the rest', async ({world}) => {
  const job = await submit(world);
  const {id} = await world.override({operation: 'pollTamBuild', patch: {processed: 7}});
  await world.override({operation: 'pauseTamBuild', status: 409, body: {detail: 'Not now'}});
  expect((await poll(world, job)).data).toMatchObject({status: 'pending', processed: 7});
  expect(await world.overrides()).toMatchObject([{id, hits: 1}, {hits: 0}]);
  await world.removeOverride(id);
  expect((await poll(world, job)).data?.processed).not.toBe(7);
  await world.clearOverrides();
  expect(await world.overrides()).toEqual([]);
});

test('a scenario can be made for the world, and the clock set to an instant', async ({world}) => {
  await world.useScenario({title: 'Ours', 'openfunnel-tam': {bands: [{label: '1-10', companies: 3, takes: '2s'}]}});
  const job = await submit(world);
  await world.runUntil(job, {ended: true});
  expect((await poll(world, job)).data?.rows).toHaveLength(3);
  await world.setTime('2031-01-31T09:00:00Z');
  await world.setTime(new Date('2031-02-01T09:00:00Z'));
  expect(Date.parse((await world.clock()).now)).toBe(Date.parse('2031-02-01T09:00:00Z'));
});

test('scenario, policies and deviations change the behaviour', async ({world}) => {
  await world.useScenario('empty-market');
  await world.choosePolicies({'submit-answer': '202'});
  await world.switchOn('P01');
  expect(await world.state()).toMatchObject({scenario: 'empty-market', policies: {'submit-answer': '202'}, deviations: ['P01']});
  expect((await world.tam().POST('/api/v1/tam/build', {body: {query}})).response.status).toBe(202);

  await world.choosePolicies({'submit-answer': null});
  await world.switchOff('P01');
  expect(await world.state()).toMatchObject({policies: {}, deviations: []});
});

test('the journal tells what was called, and what was wrong with it', async ({world}) => {
  await world.tam().POST('/api/v1/tam/build', {body: {query: ''}});
  await submit(world);
  expect(await world.journal({status: 422})).toMatchObject([{number: 1, operation: 'submitTamBuild'}]);
  expect((await world.call(2)).request_body).toContain(query);
  expect(await world.findings()).toEqual(['call 1, request: body.query: String should have at least 1 character']);
  expect((await world.clientReport()).judged).toBe(2);
});

test('answers that were changed on purpose are no findings, but what the client sent still is', async ({world}) => {
  const job = await submit(world);
  await world.failOnce('pollTamBuild', {kind: 'status', status: 503});
  await poll(world, job);
  await world.override({operation: 'pollTamBuild', first: 1, patch: {processed: 'many'}});
  await fetch(`${world.mock.address}/api/v1/tam/build/${job}?curser=x`, {headers: world.headers});
  expect(await world.findings()).toEqual([
    'call 3, request: query.curser: the contract has no such parameter; did you mean cursor?',
  ]);
});

test('a world is found in the console by the name of its test', async ({world}) => {
  expect(world.key).toMatch(/^test-a-world-is-found-in-the-console-by-the-n-[0-9a-f]{8}$/);
  expect(world.console).toBe(`${world.mock.address}/#/${world.key}/jobs`);
});

test('another server is told apart from a mock', async () => {
  const other = createServer((_, response) => void response.writeHead(404).end('nothing here'));
  await once(other.listen(0), 'listening');
  const address = `http://localhost:${(other.address() as AddressInfo).port}`;
  await expect(new Mock(address).describe()).rejects.toThrow(`${address}/__bandstand is no address of a mock's control API`);
  other.close();
});

test('worlds do not see each other', async ({mock, world}) => {
  await submit(world);
  const other = mock.world();
  expect(await world.jobs()).toHaveLength(1);
  expect(await other.jobs()).toHaveLength(0);
  expect((await other.clock()).frozen).toBe(false);
  await world.reset();
  expect(await world.jobs()).toHaveLength(0);
});

test('every contract has a typed client', async ({world}) => {
  const workspace = 'default';
  await world.nemo().POST('/apis/jobs/v2/workspaces/{workspace}/jobs', {
    params: {path: {workspace}},
    body: {name: 'my-job', source: 'test', spec: {}, platform_spec: {steps: [{name: 'train', executor: {provider: 'cpu', container: {image: 'busybox'}}}]}},
  });
  const {data: listed} = await world.nemo().GET('/apis/jobs/v2/workspaces/{workspace}/jobs', {params: {path: {workspace}}});
  expect(listed?.data.map(({name}) => name)).toEqual(['my-job']);

  const {data: batch} = await world.batch().POST('/batches', {
    body: {input_file_id: 'file-abc123', endpoint: '/v1/chat/completions', completion_window: '24h'},
  });
  expect(batch?.status).toBe('validating');
  expect((await world.jobs()).map(({contract}) => contract)).toEqual(['nemo-jobs', 'openai-batch']);
});

test('a refusal says what to do', async ({mock, world}) => {
  const refused = await world.useScenario('quik').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(MockError);
  expect((refused as MockError).message).toMatch(/^choose a scenario: There is no scenario quik\..* \(404\)$/);
  await expect(world.runUntil('no-such-job', {ended: true})).rejects.toThrow('run the clock: ');
  await expect(new Mock('http://localhost:1').describe()).rejects.toThrow('No mock answers at http://localhost:1.');
  await expect(submit(new Mock('http://localhost:9').world())).rejects.toThrow('No mock answers at http://localhost:9.');
  expect(() => new Mock('localhost:8080')).toThrow('"localhost:8080" is not the address of a mock. Write it like http://localhost:8080.');
  expect(() => world.advance(-1)).toThrow('A duration is a number of milliseconds from 0 up, not -1.');
  expect((await mock.describe()).contracts).toContain('openfunnel-tam');
});
