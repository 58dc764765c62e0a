// Checks compose.yaml by the schema of Compose files, and against what the release's image holds. compose-spec.json is
// schema/compose-spec.json of github.com/compose-spec/compose-spec at commit 170098b (Apache 2.0).
//   node check.mjs COMPOSE_FILE ENTRY_POINT   where the entry point is that of the image, a word a line
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import {parse} from 'yaml';

const [, , file, entry] = process.argv;
// Ajv knows the dialect, draft 7, by another address.
const {$schema: dialect, ...schema} = JSON.parse(readFileSync(new URL('compose-spec.json', import.meta.url), 'utf8'));
const text = readFileSync(file, 'utf8');
const compose = parse(text, {merge: true});
const ajv = new Ajv({strict: false, allErrors: true});
addFormats(ajv);
const fits = ajv.compile(schema);
assert.ok(fits(compose), ajv.errorsText(fits.errors, {separator: '\n'}));
assert.ok(!fits({services: {mock: {imaje: 'x'}}}), 'the schema refuses nothing');

const [java, ...options] = readFileSync(entry, 'utf8').trim().split('\n');
const jar = options.at(-1);
const mocks = Object.values(compose.services).filter(service => service.image.includes('bandstand'));
assert.equal(mocks.length, 2);
for (const mock of mocks) {
  assert.equal(mock.healthcheck.test[1], java);
  assert.ok(mock.healthcheck.test.includes(jar) && mock.healthcheck.test.at(-1) === 'health');
  assert.equal(mock.depends_on.database.condition, 'service_healthy');
  assert.ok(mock.read_only && mock.ports.every(port => port.startsWith('127.0.0.1:') && port.endsWith(':8080')));
}
const {environment} = compose.services.database;
const store = new URL(mocks[0].command.at(-1).replace('jdbc:', ''));
assert.equal(store.hostname, 'database');
assert.deepEqual([store.searchParams.get('user'), store.searchParams.get('password')], [environment.POSTGRES_USER, environment.POSTGRES_PASSWORD]);
console.log('compose.yaml fits the Compose schema and the image. It was NOT run, which needs a container engine.');
