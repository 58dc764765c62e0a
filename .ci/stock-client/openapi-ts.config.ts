import { defineConfig } from '@hey-api/openapi-ts';

// Every answer is held against the document at run time, so a null where the document has none stops the run.
export default defineConfig({
  input: '../../spec/src/main/resources/contracts/nemo-jobs/openapi.yaml',
  output: 'client',
  plugins: [
    '@hey-api/client-fetch',
    '@hey-api/typescript',
    { name: 'zod', dates: { offset: true } },
    { name: '@hey-api/sdk', validator: { response: 'zod' } },
  ],
});
