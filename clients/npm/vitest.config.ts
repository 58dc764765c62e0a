import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/*.test.ts'],
    globalSetup: ['./dist/vitest-setup.js'],
    testTimeout: 60_000,
  },
});
