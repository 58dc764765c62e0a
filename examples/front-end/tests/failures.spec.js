import {expect, test} from '@bandstand/client/playwright';
import {alert, alerts, build, companies, status} from './build.js';

test('a busy server is asked again', async ({page, world}) => {
  await world.failOnce('pollTamBuild', {kind: 'status', status: 503, retry_after: 1});
  await build(page, world);
  await expect.poll(() => alerts(page)).toContain('The server is busy');
  await expect(status(page)).toHaveText('pending');
  await expect(alert(page)).toHaveText('');
});

test('a server that stays busy is given up', async ({page, world}) => {
  await world.addFault({kind: 'status', status: 429, retry_after: 0, operation: 'pollTamBuild'});
  const job = await build(page, world);
  await expect.poll(async () => (await world.journal({job, status: 429})).length).toBe(4);
  await expect(alert(page)).toHaveText('The server is busy');
});

test('an answer that does not come in time is asked for again', async ({page, world}) => {
  await world.failOnce('pollTamBuild', {kind: 'delay', delay_ms: 5000});
  await build(page, world);
  await expect.poll(() => alerts(page)).toContain('The server does not answer');
  await expect(status(page)).toHaveText('pending');
});

test('a lost connection is tried again', async ({page, mock, world}) => {
  // Vite's proxy answers 500 when it loses the connection: this page calls the mock itself.
  await page.addInitScript(address => { window.API_ORIGIN = address; }, mock.address);
  // A browser repeats a GET by itself for each kept connection that is reset, so how many resets reach the page is not known. Each poll is
  // reset until the page has told it; the page's clock stands meanwhile, so that it does not give up.
  await page.clock.install();
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  const fault = await world.addFault({kind: 'reset', operation: 'pollTamBuild'});
  await build(page, world);
  await expect.poll(() => alerts(page)).toContain('The connection was lost');
  await world.removeFault(fault.id);
  await page.clock.resume();
  await expect(status(page)).toHaveText('pending');
});

test('a server error is shown', async ({page, world}) => {
  await world.failOnce('submitTamBuild', {kind: 'status', status: 500});
  await page.goto('/');
  await page.getByLabel('Market').fill('cloud observability');
  await page.getByRole('button', {name: 'Build'}).click();
  await expect(alert(page)).toHaveText('The server answered 500');
  expect(await world.jobs()).toEqual([]);
});

test('an error page of a gateway is no reason to break', async ({page, world}) => {
  await world.override({operation: 'submitTamBuild', status: 502, text: '<h1>Bad Gateway</h1>', headers: {'Content-Type': 'text/html'}});
  await page.goto('/');
  await page.getByLabel('Market').fill('cloud observability');
  await page.getByRole('button', {name: 'Build'}).click();
  await expect(alert(page)).toHaveText('The server answered 502');
});

test('a failed job shows why, and the rows that it found', async ({page, world}) => {
  await world.useScenario('fails-in-band');
  const job = await build(page, world);
  await world.runUntil(job, {ended: true});
  await expect(status(page)).toHaveText((await world.job(job)).error);
  await expect(companies(page)).toHaveCount(100);
});
