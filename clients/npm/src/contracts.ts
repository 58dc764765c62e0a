import type {Client} from 'openapi-fetch';
import type {operations as NemoOperations, paths as NemoPaths} from './generated/nemo-jobs.js';
import type {operations as BatchOperations, paths as BatchPaths} from './generated/openai-batch.js';
import type {operations as TamOperations, paths as TamPaths} from './generated/openfunnel-tam.js';

/** The operation id of a contract that ships with Bandstand, or of one of your own. */
export type OperationId = keyof TamOperations | keyof NemoOperations | keyof BatchOperations | (string & {});

/** Calls TAM Builder; paths, parameters, bodies and answers have the types of its contract. */
export type TamClient = Client<TamPaths>;

/** Calls NeMo Platform Jobs; paths, parameters, bodies and answers have the types of its contract. */
export type NemoClient = Client<NemoPaths>;

/** Calls the Batch API; paths, parameters, bodies and answers have the types of its contract. */
export type BatchClient = Client<BatchPaths>;

export type {BatchPaths, NemoPaths, TamPaths};
