import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {Mock, startMock} from '@bandstand/client';
import {describe, expect, test} from 'vitest';

const answers = (address: string) => new Mock(address).describe().then(() => true, () => false);

describe('startMock', () => {
  test('starts a mock with options, and stops it', async () => {
    const mock = await startMock({scenario: 'quick', speed: 100, arguments: ['--policy', 'submit-answer=202']});
    const {scenario, clock} = await mock.world().state();
    expect([scenario, clock.speed]).toEqual(['quick', 100]);
    await mock.stop();
    expect(await answers(mock.address)).toBe(false);
    await mock.stop();
  });

  test('passes on why the mock did not start', async () => {
    await expect(startMock({scenario: 'quik'})).rejects.toThrow(/The mock ended with 3\. It printed:\nbandstand: .*quik/);
    await expect(startMock({java: '/no/such/java'})).rejects.toThrow(
      '/no/such/java cannot be started: there is no such command. Install Java 21 or newer, or name it in JAVA_HOME',
    );
    await expect(startMock({jar: '/no/such.jar'})).rejects.toThrow('There is no file /no/such.jar.');
    await expect(startMock({timeout: 1})).rejects.toThrow('The mock did not start within 1 ms.');
  });

  test('ends with the process that started it, even when that is killed', async () => {
    const script = 'import {startMock} from "@bandstand/client"; console.log((await startMock()).address); setInterval(() => {}, 1000);';
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {stdio: ['ignore', 'pipe', 'inherit']});
    const [address] = await once(createInterface(starter.stdout), 'line') as [string];
    expect(await answers(address)).toBe(true);
    starter.kill('SIGKILL');
    await expect.poll(() => answers(address), {timeout: 20_000}).toBe(false);
  });

  test('lets the process that started it end', async () => {
    const script = 'import {startMock} from "@bandstand/client"; console.log((await startMock()).address);';
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {stdio: ['ignore', 'pipe', 'inherit']});
    const [address] = await once(createInterface(starter.stdout), 'line') as [string];
    expect(await once(starter, 'exit')).toEqual([0, null]);
    await expect.poll(() => answers(address), {timeout: 20_000}).toBe(false);
  });
});
