import {defineConfig} from '@playwright/test';

const MOCK = process.env.MOCK ?? 'http://localhost:8080';

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  use: {
    baseURL: 'http://localhost:5173',
    launchOptions: {executablePath: process.env.CHROMIUM},
  },
  webServer: [
    {command: '../../bandstand mock', url: MOCK, reuseExistingServer: true, timeout: 180_000},
    {command: 'npm run dev', url: 'http://localhost:5173', reuseExistingServer: true},
  ],
});
