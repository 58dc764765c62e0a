'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const OLDEST = 21;
const NAME = process.platform === 'win32' ? 'java.exe' : 'java';

/** The java command to run with: the runtime package of this platform, JAVA_HOME, or PATH; undefined where none is new enough. */
function findJava() {
  const bundled = runtimePackage();
  if (bundled) {
    return bundled;
  }
  const candidates = [
    process.env.JAVA_HOME && path.join(process.env.JAVA_HOME, 'bin', NAME),
    NAME,
    ...installed('/usr/lib/jvm', 'bin'),
    ...installed('/Library/Java/JavaVirtualMachines', 'Contents/Home/bin'),
  ];
  return candidates.find((candidate) => candidate && major(candidate) >= OLDEST);
}

function runtimePackage() {
  try {
    const root = path.dirname(require.resolve(`bandstand-${process.platform}-${process.arch}/package.json`));
    return path.join(root, 'runtime', 'bin', NAME);
  } catch {
    return undefined;
  }
}

function installed(folder, bin) {
  try {
    return fs.readdirSync(folder).map((name) => path.join(folder, name, bin, NAME)).filter(fs.existsSync);
  } catch {
    return [];
  }
}

/** The major version that a java command states, or 0 where it cannot be run. */
function major(java) {
  const { stderr, error } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const stated = error ? undefined : /version "(\d+)/.exec(stderr);
  return stated ? Number(stated[1]) : 0;
}

module.exports = { findJava };
