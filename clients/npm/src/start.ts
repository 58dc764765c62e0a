import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {findJar, findJava} from './java.js';
import {Mock} from './mock.js';

const LISTENS = /listens on (?:https:\S+ and )?(http:\/\/\S+?:\d+)/;
const OLD_JAVA = /UnsupportedClassVersionError/;
const OURS = ['BANDSTAND_URL', 'BANDSTAND_JAR'];

/** The settings of a mock. All else that `bandstand mock --help` lists goes into `arguments`. */
export interface StartOptions {
  /** The port to listen on. Default: any free one. */
  port?: number;
  /** The scenario of new jobs. */
  scenario?: string;
  /** Virtual seconds per real second. */
  speed?: number;
  /** Contracts to serve: names, or folders of your own. */
  contracts?: string[];
  /** A folder with scenarios of your own. */
  scenarios?: string;
  /** More options of the command line, such as `['--policy', 'submit-answer=202']`. */
  arguments?: string[];
  /** The jar of Bandstand. Default: `BANDSTAND_JAR`, or the one in the npm package `bandstand`. */
  jar?: string;
  /** The java command, of version 21 or newer. Default: the one of the npm package, of JAVA_HOME, or of PATH. */
  java?: string;
  /** Options of the JVM. Default: `-Xmx256m`. */
  javaOptions?: string[];
  /** How long the start may take, in milliseconds. Default: 60,000. */
  timeout?: number;
}

/** A mock that this process started. It ends with this process, or when it is stopped. */
export class RunningMock extends Mock implements AsyncDisposable {
  readonly #process: ChildProcess;

  constructor(address: string, process: ChildProcess) {
    super(address);
    this.#process = process;
  }

  /** Stops the mock; resolves when it has ended. */
  async stop(): Promise<void> {
    if (isRunning(this.#process)) {
      const ended = once(this.#process, 'exit');
      this.#process.ref(); // or Node.js ends before the mock has
      this.#process.kill();
      await ended;
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

/** Starts a mock in a process of its own and resolves when it listens. */
export async function startMock(options: StartOptions = {}): Promise<RunningMock> {
  const java = findJava(options.java);
  const child = spawn(java, [...(options.javaOptions ?? ['-Xmx256m']), '-jar', findJar(options.jar), ...commandLine(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.includes(name))),
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  try {
    const address = await addressOf(child, java, options.timeout ?? 60_000);
    detach(child);
    return new RunningMock(address, child);
  } catch (failure) {
    child.kill();
    throw failure;
  }
}

function commandLine({port = 0, scenario, speed, contracts = [], scenarios, arguments: more = []}: StartOptions): string[] {
  const given = {'--port': port, '--scenario': scenario, '--speed': speed, '--scenarios': scenarios};
  return [
    'mock',
    '--exit-with-parent',
    ...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)])),
    ...contracts.flatMap(contract => ['--contract', contract]),
    ...more,
  ];
}

/** Reads what the mock prints until it tells its address. */
function addressOf(child: ChildProcess, java: string, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`The mock did not start within ${timeout} ms. It printed:\n${printed}`)), timeout);
    const read = (chunk: Buffer) => {
      printed += chunk;
      const address = LISTENS.exec(printed)?.[1];
      if (address !== undefined) {
        clearTimeout(timer);
        resolve(address);
      }
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', failure => {
      clearTimeout(timer);
      const reason = (failure as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such command' : failure.message;
      reject(new Error(
        `${java} cannot be started: ${reason}. Install Java 21 or newer, or name it in JAVA_HOME or in the option java.`,
        {cause: failure},
      ));
    });
    child.once('close', code => {
      clearTimeout(timer);
      reject(new Error(OLD_JAVA.test(printed)
        ? `${java} is too old: Bandstand needs Java 21 or newer. Set JAVA_HOME, or the option java.`
        : `The mock ended with ${code}. It printed:\n${printed}`));
    });
  });
}

/** Lets this process end although the mock runs, and throws away what the mock prints from now on. */
function detach(child: ChildProcess): void {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.removeAllListeners('data').resume();
    (stream as {unref?(): void} | null)?.unref?.();
  }
  child.unref();
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
