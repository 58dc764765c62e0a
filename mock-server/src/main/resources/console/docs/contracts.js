/** The contracts that have a document: those that are served, and the control API. */
import {state} from '../store.js';
import {served} from '../contract/contract.js';

export const CONTROL = 'control';

export function contracts() {
  return [...served(state.server).map(each => each.id), CONTROL];
}

export function nameOf(id) {
  return served(state.server).find(each => each.id === id)?.name ?? 'Control API';
}

/** The address of a file about a contract. */
export function fileOf(id, file) {
  return `/__bandstand/console/contracts/${encodeURIComponent(id)}/${file}`;
}
