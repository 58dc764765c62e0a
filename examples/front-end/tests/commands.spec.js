import {expect, test} from '@bandstand/client/playwright';
import {alert, build, command, companies, status} from './build.js';

test('a paused job keeps its rows', async ({page, world}) => {
  const job = await build(page, world);
  await world.runUntil(job, {stages_done: 1});
  await command(page, 'Pause');
  await expect(status(page)).toHaveText('pausing');
  await world.runUntil(job, {status: 'paused'});
  await expect(status(page)).toHaveText('paused');
  await expect(companies(page)).toHaveCount(100);
});

test('a paused job goes on after a resume', async ({page, world}) => {
  const job = await build(page, world);
  await world.runUntil(job, {stages_done: 1});
  await command(page, 'Pause');
  await expect(status(page)).toHaveText('pausing');
  await world.runUntil(job, {status: 'paused'});
  await expect(status(page)).toHaveText('paused');
  await command(page, 'Resume');
  await expect(status(page)).toHaveText('running');
  await world.runUntil(job, {status: 'completed'});
  await expect(status(page)).toHaveText('completed');
});

test('a job can be cancelled', async ({page, world}) => {
  const job = await build(page, world);
  await world.runUntil(job, {stages_done: 1});
  await command(page, 'Cancel');
  await expect(status(page)).toHaveText('cancelling');
  await world.runUntil(job, {ended: true});
  await expect(status(page)).toHaveText('cancelled');
});

test('a command that comes too late is refused', async ({page, world}) => {
  const job = await build(page, world);
  await world.runUntil(job, {ended: true});
  await expect(status(page)).toHaveText('completed');
  await command(page, 'Pause');
  await expect(alert(page)).toHaveText('The server answered 409');
});
