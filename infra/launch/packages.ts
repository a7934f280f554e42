import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { join } from 'node:path';
import { findCommand } from './command-lookup.js';
import { pingDocker } from './docker.js';
import { LaunchFailure } from './failure.js';
import { repositoryRoot } from './layout.js';
import type { LaunchOptions } from './options.js';
import {
  type Machine,
  type Requirement,
  describeMissing,
  installCommands,
  isDebianRelease,
  missingRequirements,
} from './package-plan.js';
import { isRoot, runAsRoot } from './root-command.js';
import type { Steps } from './steps.js';

/** False when this was only a rehearsal and the launch ends here. */
export async function ensurePackages(options: LaunchOptions, steps: Steps): Promise<boolean> {
  const machine = await inspectMachine();
  const missing = missingRequirements(options.command, machine);
  if (options.isDryRun) {
    steps.line(rehearsal(missing, machine));
    return false;
  }
  if (missing.length === 0) return true;
  steps.line(`\nThis machine lacks:\n${describeMissing(missing)}\n`);
  if (!machine.isDebianLike) throw notDebianFailure(missing);
  await confirmInstall(options, missing, machine);
  await install(missing, steps);
  return true;
}

async function inspectMachine(): Promise<Machine> {
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return {
    hasCommand: (name) => findCommand(name) !== undefined,
    isRoot: isRoot(),
    isDebianLike: isDebianRelease(osRelease) && findCommand('apt-get') !== undefined,
    hasImages: existsSync(join(repositoryRoot, '.pairwise/images.json')),
    isDockerAnswering: (await pingDocker()) !== 'down',
    env: process.env,
  };
}

function rehearsal(missing: readonly Requirement[], machine: Machine): string {
  if (missing.length === 0) return 'Nothing is missing; no package would be installed.';
  const { update, install: command } = installCommands(missing, machine.isRoot);
  const lead = `This machine lacks:\n${describeMissing(missing)}`;
  if (!machine.isDebianLike) return `${lead}\nIt is not Debian or Ubuntu: install them by hand.`;
  return `${lead}\nWould run:\n  ${update}\n  ${command}`;
}

function notDebianFailure(missing: readonly Requirement[]): LaunchFailure {
  const names = missing.map(({ what }) => what).join(', ');
  return new LaunchFailure(
    `Only Debian and Ubuntu packages can be installed from here. Install by hand: ${names}. ` +
      'Or point REDIS_URL, DOCKER_HOST and CHROMIUM_PATH at what you have.',
  );
}

async function confirmInstall(
  options: LaunchOptions,
  missing: readonly Requirement[],
  machine: Machine,
): Promise<void> {
  if (options.isUnattended) return;
  const { update, install: command } = installCommands(missing, machine.isRoot);
  const byHand = `Install them with:\n  ${update}\n  ${command}`;
  if (!process.stdin.isTTY) {
    throw new LaunchFailure(`${byHand}\nor let this do it: npm ${options.command} -- --yes`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`Install with apt-get now? [y/N] `);
    if (!/^y(es)?$/i.test(answer.trim())) throw new LaunchFailure(byHand);
  } finally {
    terminal.close();
  }
}

async function install(missing: readonly Requirement[], steps: Steps): Promise<void> {
  const { packages } = installCommands(missing, isRoot());
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await steps.run('Package lists', () => runAsRoot('apt-get', ['update', '-qq'], env));
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  await steps.run('System packages', () => runAsRoot('apt-get', args, env));
  const commands = { 'docker.io': 'dockerd', 'redis-server': 'redis-server' } as const;
  for (const [name, command] of Object.entries(commands)) {
    if (packages.includes(name) && findCommand(command) === undefined) {
      throw new LaunchFailure(`${name} was installed, but there is no ${command} command.`);
    }
  }
}
