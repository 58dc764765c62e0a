// Does with the tools what a coding agent does: sets up a world, breaks a client, reads the findings, judges the mock.
import assert from 'node:assert/strict';
import {Client} from '@modelcontextprotocol/sdk/client/index.js';
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js';
import {StreamableHTTPClientTransport} from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const launcher = process.argv[2];
const TOOLS = [
  'explain_rule', 'inject_fault', 'override_answer', 'play_scenario', 'read_check', 'read_journal', 'report_client', 'run_check',
  'send_request', 'start_world', 'steer_job', 'step_time', 'submit_job', 'view_jobs',
];

async function connected(transport) {
  const client = new Client({name: 'try', version: '1'});
  await client.connect(transport);
  const call = async (name, args = {}) => {
    const result = await client.callTool({name, arguments: args});
    assert.ok(!result.isError, `${name}: ${result.content[0].text}`);
    assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent);
    return result.structuredContent;
  };
  const refused = async (name, args = {}) => {
    const result = await client.callTool({name, arguments: args});
    assert.ok(result.isError, `${name} should have been refused`);
    return result.content[0].text;
  };
  return {client, call, refused};
}

async function work({client, call, refused}, world) {
  assert.equal(client.getServerVersion().name, 'bandstand');
  const {tools} = await client.listTools();
  assert.deepEqual(tools.map(tool => tool.name).sort(), TOOLS);
  assert.ok(tools.every(tool => tool.description && tool.inputSchema.type === 'object'));
  assert.equal(tools.find(tool => tool.name === 'read_journal').annotations.readOnlyHint, true);

  const started = await call('start_world', {world});
  assert.equal(started.world.clock.frozen, true);
  assert.ok(started.scenarios.some(scenario => scenario.name === 'documented'));
  assert.deepEqual(started.headers['openfunnel-tam'], {'X-API-Key': world});

  for (const contract of started.contracts) {
    const {status, job} = await call('submit_job', {world, contract});
    assert.ok(status < 300 && job.contract === contract, contract);
    const arrived = await call('step_time', {world, job: job.id, ended: true});
    assert.ok(arrived.jobs.find(each => each.id === job.id).ended, contract);
  }

  const {job} = await call('submit_job', {world, contract: 'openfunnel-tam', request: {query: 'data tools'}});
  await call('step_time', {world, job: job.id, stages_done: 2});
  assert.equal((await call('steer_job', {world, job: job.id, command: 'pause'})).job.status, 'pausing');
  await call('step_time', {world, job: job.id, status: 'paused'});
  assert.equal((await call('view_jobs', {world, job: job.id})).job.stages.filter(band => band.state === 'done').length, 3);
  assert.equal((await call('steer_job', {world, job: job.id, command: 'cancel'})).status, 200);

  await call('play_scenario', {world, name: 'empty-market'});
  await call('inject_fault', {world, kind: 'status', status: 503, retry_after: 7, operation: 'pollTamBuild', nth: 1});
  const poll = await call('send_request', {world, path: `/api/v1/tam/build/${job.id}`});
  assert.deepEqual([poll.status, poll.retry_after], [503, '7']);
  await call('override_answer', {world, operation: 'cancelTamBuild', set: {'/status': 'asleep'}, status: 200, nth: 1});
  const cancel = {world, method: 'POST', path: `/api/v1/tam/build/${job.id}/cancel`};
  assert.equal((await call('send_request', cancel)).body.status, 'asleep');
  assert.notEqual((await call('send_request', cancel)).body.status, 'asleep');
  assert.equal((await call('send_request', {world, method: 'POST', path: '/api/v1/tam/build', body: {}})).status, 422);
  const {entries} = await call('read_journal', {world, findings: true});
  assert.match(entries.at(-1).findings[0], /^request/);
  assert.ok((await call('read_journal', {world, number: entries.at(-1).number})).request_headers.length);
  assert.ok((await call('report_client', {world})).checks.some(check => check.outcome === 'bad'));

  assert.match((await call('explain_rule', {id: 'TAM-PAUS-002'})).statement, /pause/i);
  assert.match(await refused('explain_rule', {id: 'TAM-PAUS-0002'}), /Did you mean TAM-PAUS-002/);
  assert.match(await refused('play_scenario', {world, name: 'documentd'}), /documented/);
  assert.match(await refused('step_time', {world}), /Give either/);
  assert.match(await refused('step_time', {world, by: 5}), /by/);
}

async function check({call, refused}) {
  assert.match(await refused('read_check'), /run_check/);
  let verdict = await call('run_check', {rules: ['TAM-PAUS', 'TAM-POLL']});
  while (verdict.state === 'running') {
    verdict = await call('read_check', {wait_seconds: 45});
  }
  assert.match(verdict.verdict, /CONFORMANT$/);
  assert.ok(verdict.passed > 5 && verdict.failed === 0 && verdict.broken_rules.length === 0);
  assert.match(await refused('run_check', {target: 'ftp://example.com'}), /address/);

  const {headers} = await call('start_world', {world: 'first', deviations: ['P01']});
  assert.ok(headers);
}

const stdio = await connected(new StdioClientTransport({command: launcher, args: ['mcp'], stderr: 'inherit'}));
await work(stdio, 'agent');
await check(stdio);
const {base_url: base} = await stdio.call('start_world', {world: 'other'});
const http = await connected(new StreamableHTTPClientTransport(new URL(`${base}/__bandstand/mcp`)));
await work(http, 'over-http');
const stranger = await fetch(`${base}/__bandstand/mcp`, {method: 'POST', headers: {Origin: 'https://evil.example'}, body: '{}'});
assert.equal(stranger.status, 403);
await http.client.close();
await stdio.client.close();
console.log(`The client from npm used ${TOOLS.length} tools over standard input and output, and over HTTP.`);
