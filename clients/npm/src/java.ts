import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

const require = createRequire(import.meta.url);

/** The jar to run: the one named, that of `BANDSTAND_JAR`, or that of the npm package `bandstand`. */
export function findJar(named: string | undefined): string {
  const jar = named ?? process.env['BANDSTAND_JAR'];
  if (jar) {
    if (!existsSync(jar)) {
      throw new Error(`There is no file ${jar}. Name the jar of Bandstand in the option jar or in BANDSTAND_JAR.`);
    }
    return jar;
  }
  const folder = packageFolder();
  if (folder === undefined) {
    throw new Error('Bandstand was not found. Install the npm package bandstand, or name its jar in the option jar or in BANDSTAND_JAR.');
  }
  return join(folder, 'lib', 'bandstand.jar');
}

/** The java command to run: the one named, the one that the npm package `bandstand` finds, JAVA_HOME, or PATH. */
export function findJava(named: string | undefined): string {
  if (named !== undefined) {
    return named;
  }
  const folder = packageFolder();
  if (folder !== undefined) {
    const found = (require(join(folder, 'bin', 'java.js')) as {findJava(): string | undefined}).findJava();
    if (found === undefined) {
      throw new Error('Java 21 or newer was not found. Install a JRE, or set JAVA_HOME to one.');
    }
    return found;
  }
  const home = process.env['JAVA_HOME'];
  return home ? join(home, 'bin', 'java') : 'java';
}

function packageFolder(): string | undefined {
  try {
    return dirname(require.resolve('bandstand/package.json', {paths: [process.cwd(), import.meta.dirname]}));
  } catch {
    return undefined;
  }
}
