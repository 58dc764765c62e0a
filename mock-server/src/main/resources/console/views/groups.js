/** Entries of several contracts, grouped by contract. */
import {state} from '../store.js';
import {served} from '../contract/contract.js';

/** Pairs of the title of a contract and its entries, in the order of the mock. */
export function byContract(entries) {
  const names = new Map(served(state.server).map(({id, name}) => [id, name]));
  return state.server.contracts
    .map(id => [names.get(id) ?? id, entries.filter(entry => entry.contract === id)])
    .filter(([, some]) => some.length > 0);
}
