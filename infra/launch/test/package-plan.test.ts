import t from 'tap';
import {
  type Machine,
  describeMissing,
  installCommands,
  isDebianRelease,
  missingRequirements,
} from '../package-plan.js';

const bare: Machine = {
  hasCommand: () => false,
  isRoot: true,
  isDebianLike: true,
  hasImages: false,
  isDockerAnswering: false,
  env: {},
};

function missing(command: 'start' | 'test' | 'services', machine: Partial<Machine> = {}): string[] {
  return missingRequirements(command, { ...bare, ...machine }).flatMap(({ packages }) => packages);
}

t.test('a bare machine lacks everything, and a browser only for the tests', async (t) => {
  t.same(missing('start'), ['docker.io', 'iptables', 'redis-server', 'debootstrap']);
  t.same(missing('test'), ['docker.io', 'iptables', 'redis-server', 'debootstrap', 'chromium']);
});

t.test('nothing is asked for that is there', async (t) => {
  t.same(missing('test', { hasCommand: () => true }), []);
});

t.test('a service that is given by a variable needs no package', async (t) => {
  const env = { DOCKER_HOST: 'tcp://10.0.0.1:2375', REDIS_URL: 'redis://10.0.0.1' };
  t.same(missing('start', { env }), ['debootstrap']);
  t.same(missing('test', { env: { ...env, CHROMIUM_PATH: '/opt/chrome' } }), ['debootstrap']);
});

t.test('a daemon that answers needs no program of ours', async (t) => {
  t.notOk(missing('start', { isDockerAnswering: true }).includes('docker.io'));
});

t.test('debootstrap is of no use without root, off Debian, or with images built', async (t) => {
  for (const machine of [{ isRoot: false }, { isDebianLike: false }, { hasImages: true }]) {
    t.notOk(missing('start', machine).includes('debootstrap'));
  }
});

t.test('another name of the browser is as good', async (t) => {
  const hasCommand = (name: string): boolean => name === 'google-chrome';
  t.notOk(missing('test', { hasCommand }).includes('chromium'));
});

t.test('the printed commands can be typed as they are', async (t) => {
  const requirements = missingRequirements('services', bare);
  t.equal(
    installCommands(requirements, false).install,
    'sudo apt-get install -y --no-install-recommends ca-certificates docker.io iptables redis-server',
  );
  t.equal(installCommands(requirements, true).update, 'apt-get update');
  t.match(describeMissing(requirements), /Docker Engine: .+\n.*Redis: /);
});

t.test('Debian and what descends from it are recognized', async (t) => {
  t.ok(isDebianRelease('PRETTY_NAME="Debian"\nID=debian\n'));
  t.ok(isDebianRelease('ID=linuxmint\nID_LIKE="ubuntu debian"\n'));
  t.notOk(isDebianRelease('ID=fedora\nHOME_URL="https://debian.example"\n'));
  t.notOk(isDebianRelease(''));
});
