/** JSON as text that can be read. It is always text: nothing in it can become markup. */
import {html} from '../ui.js';

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const COLOURED = 150_000;

export function json(value) {
  return source(JSON.stringify(value, null, 2));
}

/** A text that may be JSON. */
export function body(text) {
  try {
    return json(JSON.parse(text));
  } catch {
    return html`<pre class="json" tabindex="0">${text}</pre>`;
  }
}

function source(text) {
  return html`<pre class="json" tabindex="0">${text.length > COLOURED ? text : [...coloured(text)]}</pre>`;
}

function* coloured(text) {
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    yield text.slice(end, match.index);
    const [token, string, colon] = match;
    yield html`<span class=${string ? (colon ? 'name' : 'text') : 'value'}>${string ?? token}</span>`;
    end = match.index + (string ?? token).length;
  }
  yield text.slice(end);
}
