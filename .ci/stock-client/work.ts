// Works a job from its creation to its deletion with a client that was generated from our document by a toolchain that
// is not ours. Whatever does not fit the generated types does not compile; whatever does not behave stops the run. The client
// holds every answer against the document, so a null where the document has none stops the run too.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  cancelJob,
  createJob,
  createResult,
  deleteJob,
  getJob,
  getJobStatus,
  getResult,
  getStep,
  getTask,
  listExecutionProfiles,
  listJobLogs,
  listJobs,
  listResults,
  listSteps,
  listTasks,
  pauseJob,
  resumeJob,
  updateStepStatus,
  updateTask,
  type CreatePlatformJobRequest,
  type PlatformJobStatus,
} from './client';
import { client } from './client/client.gen';
import { zPlatformJobResponse } from './client/zod.gen';

const workspace = 'default';
const step: CreatePlatformJobRequest['platform_spec']['steps'][number] = {
  name: 'train',
  executor: { provider: 'cpu', container: { image: 'example/train:1' } },
};

client.setConfig({
  baseUrl: process.argv[2],
  headers: { 'X-Bandstand-World': 'stock-client' },
});

async function create(name: string, scenario = 'quick') {
  const body = { name, source: 'stock-client', spec: {}, platform_spec: { steps: [step] } };
  const headers = { 'X-Bandstand-Scenario': scenario };
  const { data, response } = await createJob({ path: { workspace }, body, headers });
  assert.equal(response?.status, 201);
  assert.equal(data?.status, 'created');
  return { workspace, name };
}

async function until(path: { workspace: string; name: string }, ...wanted: PlatformJobStatus[]) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const { data } = await getJob({ path, throwOnError: true });
    if (wanted.includes(data.status)) {
      return data;
    }
    assert.ok(Date.now() < deadline, `The job is ${data.status} and did not become ${wanted.join(' or ')}.`);
    await sleep(50);
  }
}

const rested = await create('rested-job');
await until(rested, 'active');
assert.equal((await pauseJob({ path: rested, throwOnError: true })).data.status, 'pausing');
const paused = await until(rested, 'paused');
const resumed = (await resumeJob({ path: rested, throwOnError: true })).data;
assert.equal(resumed.status, 'resuming');
assert.equal(resumed.attempt_id, paused.attempt_id);
await until(rested, 'completed');

const status = (await getJobStatus({ path: rested, throwOnError: true })).data;
assert.deepEqual(status.steps.map((each) => each.status), ['completed']);

const log = (await listJobLogs({ path: rested, query: { limit: 5 }, throwOnError: true })).data;
assert.equal(log.data.length, 5);
assert.ok(log.next_page);
const more = await listJobLogs({ path: rested, query: { limit: 5, page_cursor: log.next_page }, throwOnError: true });
assert.notDeepEqual(more.data.data, log.data);

const stopped = await create('stopped-job');
await until(stopped, 'active');
assert.equal((await cancelJob({ path: stopped, throwOnError: true })).data.status, 'cancelling');
await until(stopped, 'cancelled');

const filtered = { filter: { name: 'stopped-job', status: 'cancelled' as const } };
const list = (await listJobs({ path: { workspace }, query: filtered, throwOnError: true })).data;
assert.deepEqual(list.data.map((each) => each.name), ['stopped-job']);
assert.equal(list.pagination?.total_results, 1);

// a job created with little, whose steps a worker reports
const reported = await create('reported-job', 'manual');
const job = (await getJob({ path: reported, throwOnError: true })).data;
const one = { workspace, job: 'reported-job', name: 'train' };
await updateStepStatus({ path: one, body: { status: 'active', status_details: { part: 1 } }, throwOnError: true });
const task = { workspace, job: 'reported-job', step: 'train', name: 'first' };
await updateTask({ path: task, body: { status: 'active' }, throwOnError: true });
const result = { workspace, job: 'reported-job', name: 'model' };
const artifact = { artifact_url: 'default/models#model', artifact_storage_type: 'fileset' as const };
await createResult({ path: result, body: artifact, throwOnError: true });
for (const answer of [
  await getStep({ path: one, throwOnError: true }),
  await getTask({ path: task, throwOnError: true }),
  await listTasks({ path: { workspace, job: 'reported-job', name: 'train' }, throwOnError: true }),
  await getResult({ path: result, throwOnError: true }),
  await listResults({ path: reported, throwOnError: true }),
  await listSteps({ path: { workspace, name: '-' }, throwOnError: true }),
  await listExecutionProfiles({ throwOnError: true }),
]) {
  assert.ok(answer.data);
}

// the client is as strict as the document: it takes this job, and refuses it with a null in place of an object or an array
assert.ok(zPlatformJobResponse.safeParse(job).success);
for (const member of ['config', 'lifecycle', 'executor']) {
  const steps = job.platform_spec.steps.map((each) => ({ ...each, [member]: null }));
  assert.ok(!zPlatformJobResponse.safeParse({ ...job, platform_spec: { steps } }).success, member);
}

for (const path of [rested, stopped, reported]) {
  assert.equal((await deleteJob({ path })).response?.status, 204);
  assert.equal((await getJob({ path })).response?.status, 404);
}
console.log('The stock client created, listed, paused, resumed, cancelled, read and deleted its jobs.');
