import {bandstand} from '@bandstand/client/vite';
import {inject} from 'vitest';
import {expect, test} from '@bandstand/client/vitest';
import {createServer} from 'vite';

/** Runs a development server with the plugin; Vitest hides itself, because under Vitest the plugin does nothing. */
async function withServer(options: Parameters<typeof bandstand>[0], action: (address: string) => Promise<void>): Promise<void> {
  const {VITEST} = process.env;
  delete process.env['VITEST'];
  const server = await createServer({configFile: false, logLevel: 'silent', server: {port: 0}, plugins: [bandstand(options)]});
  process.env['VITEST'] = VITEST;
  await server.listen();
  const {port} = server.httpServer!.address() as {port: number};
  await action(`http://localhost:${port}`).finally(() => server.close());
}

test('the development server passes API calls on to the mock that is named', async ({world}) => {
  await withServer({address: inject('bandstand')}, async address => {
    const answer = await fetch(`${address}/api/v1/credits/balance`, {headers: world.headers});
    expect(answer.status).toBe(200);
    expect(await world.journal()).toMatchObject([{operation: 'getCreditBalance'}]);
  });
});

test('the development server starts a mock of its own', async () => {
  await withServer({scenario: 'quick'}, async address => {
    const world = await fetch(`${address}/__bandstand/worlds/demo`);
    expect(await world.json()).toMatchObject({scenario: 'quick'});
  });
});
