/** Recorded calls as an HTTP Archive (HAR 1.2), which browsers and many tools read. */
import {state} from './store.js';

const UNKNOWN = -1;

/** The archive of some calls with their headers and bodies. */
export function har(calls) {
  return {
    log: {
      version: '1.2',
      creator: {name: 'Bandstand', version: state.server.version},
      pages: [],
      entries: calls.map(entryOf),
    },
  };
}

function entryOf(call) {
  const took = call.duration_ms ?? 0;
  const ended = Date.parse(call.real_at ?? call.at);
  return {
    startedDateTime: new Date(ended - took).toISOString(),
    time: took,
    request: requestOf(call),
    response: responseOf(call),
    cache: {},
    timings: {send: 0, wait: took, receive: 0},
    comment: commentOf(call),
    _number: call.number,
    _virtualTime: call.at,
    ...(call.operation && {_operation: call.operation}),
    ...(call.job && {_job: call.job}),
  };
}

function requestOf(call) {
  const url = new URL(location.origin + call.target);
  const headers = fields(call.request_headers);
  return {
    method: call.method,
    url: url.href,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers,
    queryString: [...url.searchParams].map(([name, value]) => ({name, value})),
    ...(call.request_body && {postData: {mimeType: valueOf(headers, 'content-type'), text: call.request_body}}),
    headersSize: UNKNOWN,
    bodySize: call.request_size ?? UNKNOWN,
  };
}

function responseOf(call) {
  const headers = fields(call.response_headers);
  return {
    status: call.status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers,
    content: {
      size: call.response_size ?? 0,
      mimeType: valueOf(headers, 'content-type'),
      ...(call.response_body && {text: call.response_body}),
      ...(isCut(call) && {comment: 'The journal keeps only the beginning of the body.'}),
    },
    redirectURL: valueOf(headers, 'location'),
    headersSize: UNKNOWN,
    bodySize: call.response_size ?? UNKNOWN,
  };
}

function isCut({response_body: text = '', response_size: size = 0}) {
  return new Blob([text]).size < size;
}

function fields(headers = []) {
  return headers.map(({name, value}) => ({name, value}));
}

function valueOf(headers, name) {
  return headers.find(header => header.name.toLowerCase() === name)?.value ?? '';
}

function commentOf({findings = [], applied = [], client_gone: gone}) {
  return [
    ...applied.map(({by, effect}) => `${by}: ${effect}`),
    ...findings,
    ...(gone ? ['the client closed the connection before the response was sent'] : []),
  ].join('; ');
}

/** Hands the archive to the browser as a file. */
export function download(archive, name) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(archive, null, 2)], {type: 'application/json'}));
  const link = Object.assign(document.createElement('a'), {href: address, download: name});
  link.click();
  URL.revokeObjectURL(address);
}
