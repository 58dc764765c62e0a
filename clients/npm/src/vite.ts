import type {Plugin} from 'vite';
import {startMock, type RunningMock, type StartOptions} from './start.js';

/** The settings of the plugin. Without an address it starts a mock with the other settings. */
export interface BandstandPluginOptions extends StartOptions {
  /** The address of a mock that runs. Default: `BANDSTAND_URL`; without it, a mock is started. */
  address?: string;
  /** The paths that are passed on to the mock. Default: the API paths of the contracts that ship. */
  paths?: string[];
}

const PATHS = ['/api/v1', '/apis/jobs', '/v1/batches', '/__bandstand'];

/** Passes the API calls of a page on to a mock, which it starts together with the development server if none is named. */
export function bandstand({address = process.env['BANDSTAND_URL'] || undefined, paths = PATHS, ...start}: BandstandPluginOptions = {}): Plugin {
  let mock: RunningMock | undefined;
  return {
    name: 'bandstand',
    apply: (_, {command}) => command === 'serve' && process.env['VITEST'] === undefined,
    async config() {
      const target = address ?? (mock = await startMock(start)).address;
      return {server: {proxy: Object.fromEntries(paths.map(path => [path, {target, changeOrigin: true}]))}};
    },
    configureServer({config, httpServer}) {
      config.logger.info(`  Bandstand: ${address ?? mock?.address}`);
      httpServer?.once('close', () => void mock?.stop());
    },
  };
}
