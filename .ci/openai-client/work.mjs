// Works batches with the vendor's own client: create, poll, list, cancel, its error classes and its own retries.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';

const mock = process.argv[2];
const apiKey = `openai-client-${process.pid}`;
const client = new OpenAI({ baseURL: `${mock}/v1`, apiKey, maxRetries: 0 });
const order = { input_file_id: 'file-abc123', endpoint: '/v1/chat/completions', completion_window: '24h' };

async function control(path, method, body) {
  const answer = await fetch(`${mock}/__bandstand/worlds/${apiKey}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.text()}`);
}

async function until(id, wanted) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const batch = await client.batches.retrieve(id);
    if (batch.status === wanted) {
      return batch;
    }
    assert.ok(Date.now() < deadline, `${id} is still ${batch.status}`);
    await sleep(50);
  }
}

const created = await client.batches.create({ ...order, metadata: { run: '1' } });
assert.equal(created.object, 'batch');
assert.equal(created.status, 'validating');
assert.equal(created.metadata.run, '1');
await control('/clock', 'PUT', { speed: 100 });
const done = await until(created.id, 'completed');
assert.deepEqual(done.request_counts, { total: 100, completed: 98, failed: 2 });
assert.ok(done.output_file_id && done.completed_at >= done.in_progress_at);

await control('/clock', 'PUT', { speed: 1 });
const second = await client.batches.create(order);
assert.equal((await client.batches.cancel(second.id)).status, 'cancelling');
await control('/clock', 'PUT', { speed: 100 });
assert.ok((await until(second.id, 'cancelled')).cancelled_at);

await client.batches.create(order);
const walked = [];
for await (const batch of client.batches.list({ limit: 1 })) {
  walked.push(batch.id);
}
assert.equal(new Set(walked).size, 3);
assert.equal(walked.length, 3);

await assert.rejects(client.batches.retrieve('batch_none'), OpenAI.NotFoundError);
await assert.rejects(client.batches.cancel(second.id), OpenAI.ConflictError);
await assert.rejects(client.batches.create({ ...order, endpoint: '/v1/none' }), (error) => {
  assert.ok(error instanceof OpenAI.BadRequestError);
  assert.equal(error.type, 'invalid_request_error');
  assert.equal(error.param, 'endpoint');
  return true;
});
await assert.rejects(
  new OpenAI({ baseURL: `${mock}/v1`, apiKey: ' ', maxRetries: 0 }).batches.list(),
  OpenAI.AuthenticationError,
);

await control('/faults', 'POST', { kind: 'status', status: 503, nth: 1 });
const patient = new OpenAI({ baseURL: `${mock}/v1`, apiKey, maxRetries: 2 });
assert.equal((await patient.batches.retrieve(second.id)).status, 'cancelled');
await control('/faults', 'DELETE');
await control('/faults', 'POST', { kind: 'status', status: 429, nth: 1 });
await assert.rejects(client.batches.retrieve(second.id), OpenAI.RateLimitError);

console.log('The openai client works its batches against the mock.');
