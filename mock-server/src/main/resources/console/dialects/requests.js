/** Requests as values: they can be sent, and shown as something to paste into a terminal. */

export function request(method, path, headers, body) {
  return {method, path, headers, body};
}

/** The same request as a command line for a POSIX shell. */
export function curl({method, path, headers, body}) {
  const parts = ['curl'];
  if (method !== 'GET' && !(method === 'POST' && body !== undefined)) {
    parts.push('-X', method);
  }
  parts.push(quoted(location.origin + path));
  Object.entries(headers).forEach(([name, value]) => parts.push('-H', quoted(`${name}: ${value}`)));
  if (body !== undefined) {
    parts.push('-H', quoted('Content-Type: application/json'), '-d', quoted(JSON.stringify(body)));
  }
  return parts.join(' ');
}

function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
