export {MockError, type Problem} from './answer.js';
export type {BatchClient, NemoClient, OperationId, TamClient} from './contracts.js';
export type {Duration} from './duration.js';
export {Mock, type ConnectOptions} from './mock.js';
export {startMock, type RunningMock, type StartOptions} from './start.js';
export {World, type Failure, type FaultOrder, type JobGoal, type JournalFilter, type OverrideOrder, type ScenarioDefinition} from './world.js';
