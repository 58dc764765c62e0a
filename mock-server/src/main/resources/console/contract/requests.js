/** Requests as values: they can be sent, and shown as something to paste into a terminal or a program. */

export function request(method, path, headers, body) {
  return {method, path, headers, body};
}

/** A request whose body is given as the text that was sent. */
export function requestAsSent(method, path, headers, text) {
  return {method, path, headers, text};
}

/** The same request as a command line for a POSIX shell. */
export function curl({method, path, ...request}) {
  const {headers, data} = contentOf(request);
  const parts = ['curl'];
  if (method !== 'GET' && !(method === 'POST' && data)) {
    parts.push('-X', method);
  }
  parts.push(quoted(location.origin + path));
  Object.entries(headers).forEach(([name, value]) => parts.push('-H', quoted(`${name}: ${value}`)));
  if (data) {
    parts.push('--data-raw', quoted(data));
  }
  return parts.join(' ');
}

/** The same request as a call of fetch. */
export function fetchCall({method, path, ...request}) {
  const {headers, data} = contentOf(request);
  const options = {
    ...(method !== 'GET' && {method}),
    ...(Object.keys(headers).length && {headers}),
    ...(data && {body: data}),
  };
  const given = Object.keys(options).length ? `, ${JSON.stringify(options, null, 2)}` : '';
  return `await fetch(${JSON.stringify(location.origin + path)}${given});`;
}

function contentOf({headers, body, text = ''}) {
  return body === undefined
    ? {headers, data: text}
    : {headers: {...headers, 'Content-Type': 'application/json'}, data: JSON.stringify(body)};
}

function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
