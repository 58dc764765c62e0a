import {defineConfig} from '@playwright/test';

const MOCK = process.env.BANDSTAND_URL ?? 'http://localhost:8080';
const PORT = process.env.PAGE_PORT ?? '5173';

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  reporter: 'list',
  // Only a machine that is very busy needs that long.
  timeout: 90_000,
  expect: {timeout: 30_000},
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: {executablePath: process.env.CHROMIUM},
  },
  webServer: [
    {command: '../../bandstand mock', url: MOCK, reuseExistingServer: true, timeout: 180_000},
    {command: `npm run dev -- --port ${PORT}`, url: `http://localhost:${PORT}`, reuseExistingServer: true},
  ],
});
