/** A contract in Swagger UI, which keeps its own part of the page. */
import {html, nothing} from '../ui.js';
import {FIRST_WORLD} from '../route.js';
import {change, state} from '../store.js';
import {dark} from '../theme.js';
import {CONTROL, fileOf, nameOf} from './contracts.js';

const LIBRARY = '/__bandstand/console/lib/swagger-ui/swagger-ui-bundle.js';
const viewer = document.createElement('div');
let shown = '';
let library = null;

/** For each contract that was looked at: true when it has a page about its gaps. */
const errata = new Map();

export function contractSheet(id) {
  show(id);
  document.documentElement.classList.toggle('dark-mode', dark());
  return html`
    <p class="files">
      <a href=${fileOf(id, 'openapi.yaml')}>openapi.yaml</a>
      ${hasErrata(id) ? html`<a href=${`#/errata/${id}`}>Gaps and contradictions in the spec</a>` : nothing}
    </p>
    <section aria-label=${nameOf(id)}>${viewer}</section>`;
}

function hasErrata(id) {
  if (!errata.has(id)) {
    errata.set(id, false);
    findErrata(id);
  }
  return errata.get(id);
}

async function findErrata(id) {
  if (id !== CONTROL) {
    const text = await fetch(fileOf(id, 'errata.md')).then(response => response.text(), () => '');
    errata.set(id, text !== '');
    change({});
  }
}

async function show(id) {
  if (shown === id) {
    return;
  }
  shown = id;
  library ??= loaded(LIBRARY);
  await library;
  if (shown === id) {
    SwaggerUIBundle({domNode: viewer, url: fileOf(id, 'openapi.yaml'), deepLinking: false, docExpansion: 'list', plugins: [withKey(id)],
      defaultModelsExpandDepth: 0, validatorUrl: null, syntaxHighlight: {activated: false}, requestInterceptor: hither});
  }
}

/** Fills the header that names the caller in: any key will do, and that of the console's first world shows the calls there. */
function withKey(id) {
  const key = (state.server.callers ?? []).find(each => each.contract === id && each.caller === 'header')?.name;
  const keyed = document => {
    Object.values(document?.components?.parameters ?? {})
      .filter(parameter => parameter.in === 'header' && parameter.name === key)
      .forEach(parameter => { parameter.example ??= FIRST_WORLD; });
    return document;
  };
  return () => ({statePlugins: {spec: {wrapActions: {updateJsonSpec: original => document => original(keyed(document))}}}});
}

/** Whatever server the contract names: what is tried out is sent to this mock. */
function hither(request) {
  const {pathname, search} = new URL(request.url, location.origin);
  return Object.assign(request, {url: location.origin + pathname + search});
}

/** Loads a script that is not a module. */
function loaded(src) {
  return new Promise((resolve, reject) =>
    document.head.append(Object.assign(document.createElement('script'), {src, onload: resolve, onerror: reject})));
}
