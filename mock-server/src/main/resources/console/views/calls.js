/** Calls and their answers, as rows that open. */
import {html, nothing, repeat} from '../ui.js';
import {attempt, steer} from '../api.js';
import {change, state} from '../store.js';
import {contractOf} from '../contract/contract.js';
import {requestAsSent} from '../contract/requests.js';
import {download, har} from '../har.js';
import {preciseTime} from '../time.js';
import {body} from './json.js';
import {href} from '../route.js';
import {commandLine} from './command-line.js';
import {draftFor} from './overrides.js';

/** The mark of a call whose client closed the connection before the answer. */
export const GONE = 'client went away';

const LONG_ID = 32;
const LONG_START = 24;
const MASK = '***';
const LONGEST_KEY = 16;
const AT_ONCE = 6;
const UNSENT = new Set(['host', 'content-length', 'connection', 'accept-encoding', 'origin', 'referer', 'user-agent']);

/** A table of calls; each opens to its headers and bodies. */
export function callTable(calls) {
  return calls.length === 0 ? html`<p class="hint none">No calls.</p>` : html`
    <div class="scroll" tabindex="0" role="region" aria-label="Calls">
      <table class="calls">
        <thead><tr><th>No.</th><th>Time</th><th>Call</th><th>Operation</th><th>Status</th><th>Took</th><th>Findings</th></tr></thead>
        ${repeat(calls, call => call.number, callRows)}
      </table>
    </div>`;
}

function callRows(call) {
  const whole = state.openCalls.get(call.number);
  const open = whole !== undefined;
  const findings = call.findings?.length ?? 0;
  return html`
    <tbody class=${open ? 'open' : ''}>
      <tr id="call-${call.number}" @click=${event => clicked(event, call.number)}>
        <td class="number"><button type="button" class="quiet" aria-expanded=${open}
          aria-label="Call ${call.number}">${call.number}</button></td>
        <td class="number">${preciseTime(Date.parse(call.at))}</td>
        <td class="target" title=${call.target}><b>${call.method}</b> ${short(call)}${tags(call)}</td>
        <td>${call.operation || html`<span class="hint">none</span>`}</td>
        <td><span class="code c${Math.floor(call.status / 100)}">${call.status || 'cut'}</span></td>
        <td class="number">${tookOf(call)}</td>
        <td>${findings ? html`<span class="finding">${findings}</span>` : nothing}</td>
      </tr>
      ${open ? html`<tr class="detail"><td colspan="7">${details(whole)}</td></tr>` : nothing}
    </tbody>`;
}

/** The faults, overrides and deviations that changed the answer, and a client that did not wait for it. */
function tags({applied = [], client_gone: gone}) {
  return applied.length === 0 && !gone ? nothing : html`
    <span class="tags">
      ${applied.map(each => html`<span class="tag" title=${each.effect}>${each.by}</span>`)}
      ${gone ? html`<span class="tag gone" title="The client closed the connection before the response was sent">${GONE}</span>` : nothing}
    </span>`;
}

function tookOf({duration_ms: millis}) {
  return millis === undefined ? nothing : `${millis < 10 ? millis.toFixed(1) : Math.round(millis).toLocaleString('en-US')} ms`;
}

/** The target with the id of the job abbreviated, and with a long beginning that is the same in all calls. */
function short({contract, operation, target, job}) {
  const id = job?.split('/').at(-1) ?? '';
  const start = contractOf({contract}).pathOf(operation).split(/[{?]/)[0];
  const shorter = start.length > LONG_START && target.startsWith(start) ? `…/${target.slice(start.length)}` : target;
  return id.length > LONG_ID ? shorter.replace(id, `${id.slice(0, 8)}…`) : shorter;
}

/** Opens a call and brings it into view. */
export async function showCall(number) {
  if (!state.openCalls.has(number)) {
    await toggle(number);
  }
  requestAnimationFrame(() => document.getElementById(`call-${number}`)?.scrollIntoView({block: 'center'}));
}

/** Saves calls with their headers and bodies as a HAR file. */
export async function exported(calls) {
  const whole = await attempt(() => withBodies(calls));
  if (whole) {
    download(har(whole), `${state.route.world}-${calls.length === 1 ? `call-${calls[0].number}` : 'calls'}.har`);
  }
}

/** Reads the calls some at a time; one that the journal has dropped since is left out. */
async function withBodies(calls) {
  const whole = [];
  for (let from = 0; from < calls.length; from += AT_ONCE) {
    const some = calls.slice(from, from + AT_ONCE).map(({number}) => steer('GET', `/journal/${number}`));
    whole.push(...(await Promise.allSettled(some)).filter(each => each.status === 'fulfilled').map(each => each.value));
  }
  return whole;
}

/** A click anywhere in a row opens or closes its call, except one that ends the selection of a text. */
function clicked(event, number) {
  if (event.target.closest('button') || String(getSelection()) === '') {
    toggle(number);
  }
}

/** Opens a call, or closes it when it is open. */
async function toggle(number) {
  if (state.openCalls.has(number)) {
    change({openCalls: new Map([...state.openCalls].filter(([open]) => open !== number))});
    return;
  }
  const call = await attempt(() => steer('GET', `/journal/${number}`));
  if (call) {
    change({openCalls: new Map([...state.openCalls, [number, call]])});
  }
}

function details(call) {
  return html`
    ${call.findings?.length ? html`
      <ul class="findings">${call.findings.map(finding => html`<li>${finding}</li>`)}</ul>` : nothing}
    ${call.applied?.length ? html`
      <ul class="applied" aria-label="Changed by">${call.applied.map(each => html`<li><b>${each.by}</b>: ${each.effect}</li>`)}</ul>` : nothing}
    <dl class="sheet">
      <div><dt>virtual time</dt><dd>${call.at}</dd></div>
      ${call.real_at ? html`<div><dt>real time</dt><dd>${call.real_at}</dd></div>` : nothing}
      ${call.response_size === undefined ? nothing : html`
        <div><dt>response</dt><dd>${bytes(call.response_size)}</dd></div>`}
      ${call.operation ? html`<div><dt>next answer</dt><dd><a href=${href('behaviour')} @click=${() => draftFor(call)}>Override it</a></dd></div>` : nothing}
      <div><dt>export</dt><dd><button type="button" class="link" @click=${() => exported([call])}>HAR file</button></dd></div>
    </dl>
    <div class="halves">
      ${half('Request', call.request_headers, call.request_body, call.request_size)}
      ${half('Response', call.response_headers, call.response_body, call.response_size)}
    </div>
    ${isCut(call.request_body, call.request_size)
      ? html`<p class="hint">The journal keeps only the beginning of the request, which is not enough to repeat it.</p>`
      : commandLine(again(call))}`;
}

function half(title, headers = [], content = '', size = 0) {
  return html`
    <section><h3>${title}</h3>
      <pre class="headers" tabindex="0">${headers.map(({name, value}) => html`<span class="name">${name}</span>: ${value}\n`)}</pre>
      ${content ? body(content) : html`<p class="hint">No body.</p>`}
      ${cut(content, size)}
    </section>`;
}

function cut(content, size) {
  return isCut(content, size)
    ? html`<p class="hint">The first ${bytes(sizeOf(content))} of ${bytes(size)}; the journal does not keep the rest.</p>` : nothing;
}

function isCut(content = '', size = 0) {
  return sizeOf(content) < size;
}

function sizeOf(text) {
  return new Blob([text]).size;
}

function bytes(number) {
  return `${number.toLocaleString('en-US')} ${number === 1 ? 'byte' : 'bytes'}`;
}

/** The request of a call, without what a client adds by itself. */
function again(call) {
  const headers = (call.request_headers ?? [])
    .filter(({name, value}) => !UNSENT.has(name.toLowerCase()) && !name.toLowerCase().startsWith('sec-') && value !== '*/*');
  return requestAsSent(
    call.method,
    call.target,
    Object.fromEntries(headers.map(({name, value}) => [name, unmasked(call, name, value)])),
    call.request_body);
}

/** The journal hides keys; the name of a world is its key, unless that is long and so may be a secret. */
function unmasked(call, name, value) {
  const {world} = state.route;
  const key = Object.entries(contractOf(call).caller(world).headers).find(([header]) => header.toLowerCase() === name.toLowerCase())?.[1];
  return value.endsWith(MASK) && key && world.length <= LONGEST_KEY ? key : value;
}
