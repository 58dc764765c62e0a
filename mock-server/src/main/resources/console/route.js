/** The world and the view of an address: #/WORLD/VIEW/JOB?settings */
import {change, state} from './store.js';

const VIEWS = ['jobs', 'journal', 'behaviour'];
/** The world of an address that names none. */
export const FIRST_WORLD = 'demo';

/** Reads the address. */
export function routeOf(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [world, view, job] = path.split('/').map(decoded);
  return {
    world: world || FIRST_WORLD,
    view: VIEWS.includes(view) ? view : 'jobs',
    job: job ?? '',
    query: new URLSearchParams(query),
  };
}

/** The address of a view of the world that is looked at. */
export function href(view, job = '', query = '') {
  return hrefIn(state.route.world, view, job, query);
}

export function hrefIn(world, view, job = '', query = '') {
  const path = [world, view, ...(job ? [job] : [])].map(encodeURIComponent).join('/');
  return `#/${path}${query ? `?${query}` : ''}`;
}

/** Follows the address from now on. */
export function followRoute(onChange) {
  const read = () => {
    const before = state.route;
    change({route: routeOf(location.hash)});
    onChange(before, state.route);
  };
  addEventListener('hashchange', read);
  read();
}

/** Puts another address in place of the present one. */
export function replaceRoute(hash) {
  history.replaceState(null, '', hash);
  change({route: routeOf(hash)});
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
