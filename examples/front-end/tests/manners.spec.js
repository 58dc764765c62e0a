import {expect, test} from '@bandstand/client/playwright';
import {build, status} from './build.js';

test('the page keeps to the contract', async ({page, world}) => {
  const job = await build(page, world);
  await world.runUntil(job, {ended: true});
  await expect(status(page)).toHaveText('completed');
  expect(await world.findings()).toEqual([]);
});

test('the page stops polling when the job has ended', async ({page, world}) => {
  const job = await build(page, world);
  await world.runUntil(job, {ended: true});
  await expect(status(page)).toHaveText('completed');
  const {checks} = await world.clientReport();
  expect(checks.filter(({outcome}) => outcome === 'bad')).toEqual([]);
});

test('API calls of the test belong to the world of the page', async ({request, world}) => {
  const submitted = await request.post('/api/v1/tam/build', {data: {query: 'cloud observability'}});
  const [job] = await world.jobs();
  expect((await submitted.json()).job_id).toBe(job.id);
});
