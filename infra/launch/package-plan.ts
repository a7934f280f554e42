import type { LaunchOptions } from './options.js';

/** What this machine has, asked through functions so that tests can describe any machine. */
export interface Machine {
  readonly hasCommand: (name: string) => boolean;
  readonly isRoot: boolean;
  readonly isDebianLike: boolean;
  readonly hasImages: boolean;
  readonly isDockerAnswering: boolean;
  readonly env: NodeJS.ProcessEnv;
}

export interface Requirement {
  readonly what: string;
  readonly why: string;
  readonly packages: readonly string[];
}

export const chromiumCommands = ['chromium', 'chromium-browser', 'google-chrome'] as const;

/** What is missing for a command, with the Debian packages that bring it. */
export function missingRequirements(
  command: LaunchOptions['command'],
  machine: Machine,
): Requirement[] {
  const missing: Requirement[] = [];
  if (lacksDocker(machine)) {
    missing.push({
      what: 'Docker Engine',
      why: 'runs candidates’ code in closed containers',
      packages: ['docker.io', 'iptables'],
    });
  }
  if (machine.env['REDIS_URL'] === undefined && !machine.hasCommand('redis-server')) {
    missing.push({
      what: 'Redis',
      why: 'holds the queue of runs and relays room events',
      packages: ['redis-server'],
    });
  }
  if (command !== 'services' && lacksDebootstrap(machine)) {
    missing.push({
      what: 'debootstrap',
      why: 'makes the containers’ Debian when no image registry answers',
      packages: ['debootstrap'],
    });
  }
  if (command === 'test' && lacksChromium(machine)) {
    missing.push({
      what: 'Chromium',
      why: 'walks through the pages in the browser tests',
      packages: ['chromium'],
    });
  }
  return missing;
}

function lacksDocker(machine: Machine): boolean {
  if (machine.env['DOCKER_HOST'] !== undefined || machine.isDockerAnswering) return false;
  return !machine.hasCommand('dockerd');
}

// It only works as root and on Debian; elsewhere the base image comes from a registry.
function lacksDebootstrap(machine: Machine): boolean {
  if (machine.hasImages || !machine.isRoot || !machine.isDebianLike) return false;
  return !machine.hasCommand('debootstrap');
}

function lacksChromium(machine: Machine): boolean {
  if (machine.env['CHROMIUM_PATH'] !== undefined) return false;
  return !chromiumCommands.some((name) => machine.hasCommand(name));
}

export function installCommands(
  missing: readonly Requirement[],
  isRoot: boolean,
): { update: string; install: string; packages: string[] } {
  const packages = [...new Set(['ca-certificates', ...missing.flatMap((one) => one.packages)])];
  const prefix = isRoot ? '' : 'sudo ';
  return {
    packages,
    update: `${prefix}apt-get update`,
    install: `${prefix}apt-get install -y --no-install-recommends ${packages.join(' ')}`,
  };
}

export function describeMissing(missing: readonly Requirement[]): string {
  return missing.map(({ what, why }) => `  • ${what}: ${why}`).join('\n');
}

/** ID and ID_LIKE of /etc/os-release name the family of a distribution. */
export function isDebianRelease(osRelease: string): boolean {
  const ids = [...osRelease.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)];
  return ids.some(([, names]) => /\b(debian|ubuntu)\b/.test(names ?? ''));
}
