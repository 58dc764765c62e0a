import {expect, test} from '../bandstand.js';

const build = async page => {
  await page.goto('/');
  await page.getByLabel('Market').fill('cloud observability');
  await page.getByRole('button', {name: 'Build'}).click();
};

test('a busy server is asked again', async ({page, world}) => {
  await world.addFault({kind: 'status', status: 503, retry_after: 1, operation: 'pollTamBuild', nth: 1});
  await build(page);
  await expect(page.getByRole('status')).toHaveText('The server is busy, trying again');
  await expect(page.getByRole('status')).toHaveText('pending');
});

test('rows appear while the job runs', async ({page, world}) => {
  await build(page);
  await expect(page.getByRole('status')).toHaveText('pending');
  const {data: [job]} = await world.jobs();
  await world.runUntil(job.id, {stages_done: 1});
  await expect(page.getByRole('row')).toHaveCount(100);
  await world.runUntil(job.id, {status: 'completed'});
  await expect(page.getByRole('status')).toHaveText('completed');
});

test('an empty result says so', async ({page, world}) => {
  await world.useScenario('empty-market');
  await world.runAtSpeed(100);
  await build(page);
  await expect(page.getByRole('status')).toHaveText('No companies found');
});

test('a failed job is shown as failed', async ({page, world}) => {
  await world.useScenario('fails-in-band');
  await world.runAtSpeed(100);
  await build(page);
  await expect(page.getByRole('status')).toHaveText('failed');
});
