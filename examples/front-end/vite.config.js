import {defineConfig} from 'vite';

const mock = process.env.BANDSTAND_URL ?? 'http://localhost:8080';

export default defineConfig({
  server: {
    port: 5173,
    strictPort: true,
    proxy: {'/api/v1': mock},
  },
});
