/** A contract in Swagger UI, which keeps its own part of the page. */
import {html, nothing} from '../ui.js';
import {fileOf, nameOf} from './contracts.js';
import {dark} from '../theme.js';

const LIBRARY = '/__bandstand/console/lib/swagger-ui/swagger-ui-bundle.js';
const viewer = document.createElement('div');
let shown = '';
let library = null;

export function contractSheet(id) {
  show(id);
  document.documentElement.classList.toggle('dark-mode', dark());
  return html`
    <p class="files">
      <a href=${fileOf(id, 'openapi.yaml')}>openapi.yaml</a>
      ${id === 'control' ? nothing : html`<a href=${`#/errata/${id}`}>Gaps and contradictions in the spec</a>`}
    </p>
    <section aria-label=${nameOf(id)}>${viewer}</section>`;
}

async function show(id) {
  if (shown === id) {
    return;
  }
  shown = id;
  library ??= loaded(LIBRARY);
  await library;
  if (shown === id) {
    SwaggerUIBundle({domNode: viewer, url: fileOf(id, 'openapi.yaml'), deepLinking: false, docExpansion: 'list',
      defaultModelsExpandDepth: 0, validatorUrl: null, syntaxHighlight: {activated: false}, requestInterceptor: hither});
  }
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
