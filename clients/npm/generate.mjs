// Generates the types of all contracts from their OpenAPI documents, so that they are as current as the documents.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import openapiTS, {astToString} from 'openapi-typescript';
import {parse} from 'yaml';

const CONTRACTS = new URL('../../spec/src/main/resources/contracts/', import.meta.url);
const TARGET = new URL('src/generated/', import.meta.url);

/** The client of a world sends the API key with every call; its callers need not. */
function withoutApiKey(document) {
  for (const parameter of Object.values(document.components.parameters ?? {})) {
    parameter.required &&= parameter.name !== 'X-API-Key';
  }
  return document;
}

mkdirSync(TARGET, {recursive: true});
for (const name of ['control', 'openfunnel-tam', 'nemo-jobs', 'openai-batch']) {
  const document = parse(readFileSync(new URL(`${name}/openapi.yaml`, CONTRACTS), 'utf8'));
  const nodes = await openapiTS(withoutApiKey(document), {defaultNonNullable: false});
  writeFileSync(new URL(`${name}.ts`, TARGET), `// Generated from the OpenAPI document of ${name}.\n${astToString(nodes)}`);
}
