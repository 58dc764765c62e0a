import {expect, test} from '@bandstand/client/playwright';
import {build, command, companies, status} from './build.js';

test('rows appear while the job runs', async ({page, world}) => {
  const job = await build(page, world);
  await expect(status(page)).toHaveText('pending');
  await expect(companies(page)).toHaveCount(0);
  await world.runUntil(job, {stages_done: 1});
  await expect(status(page)).toHaveText('running');
  await expect(companies(page)).toHaveCount(100);
  await world.runUntil(job, {status: 'completed'});
  await expect(status(page)).toHaveText('completed');
});

test('the progress bar follows the bands', async ({page, world}) => {
  const job = await build(page, world);
  for (const bands of [1, 2, 6]) {
    await world.runUntil(job, {stages_done: bands});
    await expect(page.getByRole('progressbar')).toHaveJSProperty('value', bands / 6);
  }
});

test('the next page is added below', async ({page, world}) => {
  const job = await build(page, world);
  await world.runUntil(job, {ended: true});
  await expect(status(page)).toHaveText('completed');
  await command(page, 'Show more');
  await expect(companies(page)).toHaveCount(200);
});

test('there is no next page of a small market', async ({page, world}) => {
  await world.useScenario('single-page');
  const job = await build(page, world);
  await world.runUntil(job, {ended: true});
  await expect(status(page)).toHaveText('completed');
  await expect(page.getByRole('button', {name: 'Show more'})).toBeHidden();
});

test('companies of our own are shown', async ({page, world}) => {
  const rows = [{name: '株式会社オブザーブ', domain: 'observe.example', match_score: 97}, {name: null, domain: null, match_score: null}];
  await world.override({operation: 'pollTamBuild', patch: {rows, count: 2, next_cursor: null}});
  await build(page, world);
  await expect(companies(page)).toHaveText(['株式会社オブザーブobserve.example97', 'Unknown']);
});

test('a very long name is cut', async ({page, world}) => {
  await world.override({operation: 'pollTamBuild', set: {'/rows/0/name': 'Observability '.repeat(50)}});
  const job = await build(page, world);
  await world.runUntil(job, {stages_done: 1});
  const name = companies(page).first().locator('td').first();
  await expect(name).toContainText('Observability Observability');
  await expect.poll(async () => (await name.boundingBox())?.width ?? Infinity).toBeLessThan(400);
});

test('an empty result says so', async ({page, world}) => {
  await world.useScenario('empty-market');
  const job = await build(page, world);
  await world.runUntil(job, {ended: true});
  await expect(status(page)).toHaveText('No companies found');
});

test('credits are counted at the end', async ({page, world}) => {
  const job = await build(page, world);
  await expect(page.locator('#credits')).toHaveText('1000000');
  await world.runUntil(job, {ended: true});
  await expect(page.locator('#credits')).not.toHaveText('1000000');
});

test('time can pass as fast as the test likes', async ({page, world}) => {
  await world.run({speed: 1000});
  await build(page, world);
  await expect(status(page)).toHaveText('completed');
});

test('nothing happens while the clock stands still', async ({page, world}) => {
  const job = await build(page, world);
  await expect.poll(async () => (await world.journal({job, operation: 'pollTamBuild'})).length).toBeGreaterThan(3);
  await expect(status(page)).toHaveText('pending');
});
