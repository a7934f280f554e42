// The only plain JavaScript: it must run before anything is installed, so it imports no package.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const oldestNode = [20, 19];

function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(`Pairwise needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
}

/** npm writes its own record last, so a missing one means an unfinished install. */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (!existsSync(record)) return false;
  // A checkout touches the lockfile without changing it, and installing takes a minute.
  return statSync(record).mtimeMs >= statSync(lock).mtimeMs || isSameTree(record, lock);
}

function isSameTree(record, lock) {
  const [installed, wanted] = [record, lock].map((path) => JSON.parse(readFileSync(path, 'utf8')));
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed.packages[path];
    // Optional packages of other platforms are not installed here.
    return found === undefined ? optional === true : found.version === version;
  });
}

function install() {
  const startedAt = Date.now();
  console.log('  … Packages: npm ci (about a minute the first time)');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    // As started from "npm test" with NODE_ENV=production the build tools would be left out.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (result.signal) process.exit(128 + constants.signals[result.signal]);
  if (result.status !== 0) fail('npm ci failed; its message is above.');
  console.log(`  ✓ Packages  ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

function launch() {
  const main = join(root, 'infra/launch/main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  // The launcher decides when to end; going before it would leave it without a parent to report to.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (cause) => fail(`The launcher could not be started: ${cause.message}`));
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}

checkNode();
if (!isInstalled()) install();
launch();
