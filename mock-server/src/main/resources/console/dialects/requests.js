/** Requests as values: they can be sent, and shown as something to paste into a terminal. */

export function request(method, path, headers, body) {
  return {method, path, headers, body};
}

/** A request whose body is given as the text that was sent. */
export function requestAsSent(method, path, headers, text) {
  return {method, path, headers, text};
}

/** The same request as a command line for a POSIX shell. */
export function curl({method, path, headers, body, text = ''}) {
  const json = body !== undefined;
  const data = json ? JSON.stringify(body) : text;
  const parts = ['curl'];
  if (method !== 'GET' && !(method === 'POST' && data)) {
    parts.push('-X', method);
  }
  parts.push(quoted(location.origin + path));
  Object.entries(json ? {...headers, 'Content-Type': 'application/json'} : headers)
    .forEach(([name, value]) => parts.push('-H', quoted(`${name}: ${value}`)));
  if (data) {
    parts.push('--data-raw', quoted(data));
  }
  return parts.join(' ');
}

function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
