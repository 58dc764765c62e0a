#!/usr/bin/env node
'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');
const { findJava } = require('./java.js');

const COMMON = ['-XX:-PrintWarnings', '-XX:+ExitOnOutOfMemoryError'];
const MOCK = ['-Xmx256m', '-Dorg.eclipse.jetty.util.referencesPerCacheLine=16'];
const KIT = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Dgroovy.indy.optimize.threshold=20'];
const USAGE = 3;

const java = findJava();
if (!java) {
  console.error(
    'bandstand: Java 21 or newer is needed and was not found. Install a JRE, set JAVA_HOME, or use Linux x64, '
      + 'where npm installs one (without --omit=optional).',
  );
  process.exit(USAGE);
}

const words = process.argv.slice(2);
const options = (process.env.BANDSTAND_JAVA_OPTS || '').split(/\s+/).filter(Boolean);
const jar = path.join(__dirname, '..', 'lib', 'bandstand.jar');
const child = spawn(
  java,
  [...COMMON, ...(words[0] === 'mock' ? MOCK : KIT), ...options, '-jar', jar, ...words],
  { stdio: 'inherit' },
);

// A terminal sends Ctrl-C to both processes; a supervisor sends its signal to this one only.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
// npx ends on SIGTERM without passing it on; then this process gets another parent.
const parent = process.ppid;
if (process.env.npm_command === 'exec') {
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 250).unref();
}
child.on('error', (failure) => {
  console.error(`bandstand: ${java} cannot be started: ${failure.message}`);
  process.exit(USAGE);
});
child.on('exit', (code, signal) => {
  if (signal) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  } else {
    process.exit(code);
  }
});
