import { type PreflightCheck, advised, required } from './host-check.js';

/** Ways out of a container that runc had, and the first release of each series without them. */
const flaws: readonly { readonly names: string; readonly fixedIn: readonly string[] }[] = [
  { names: 'CVE-2019-5736', fixedIn: ['1.0.0'] },
  { names: 'CVE-2021-30465', fixedIn: ['1.0.0'] },
  { names: 'CVE-2024-21626', fixedIn: ['1.1.12'] },
  { names: 'CVE-2024-45310', fixedIn: ['1.1.14', '1.2.0'] },
  {
    names: 'CVE-2025-31133, CVE-2025-52565, CVE-2025-52881',
    fixedIn: ['1.2.8', '1.3.3', '1.4.0'],
  },
];

/** What packages of distributions were seen to repair under an older number, by their changelogs. */
const repairedPackages: readonly { readonly pattern: RegExp; readonly names: string }[] = [
  { pattern: /^1\.1\.5\+ds1-1\+deb12u\d+$/, names: 'CVE-2024-21626' },
];

/** A package of a distribution, which may carry repairs of later releases under an old number. */
const distributionBuild = /[+~-](ds|deb|dfsg|ubuntu|\d*ubuntu|el\d|fc\d|amzn|alpine|suse)/i;

/**
 * Whether runc is free of the known ways out. A distribution's package can be repaired without
 * looking so; only whoever runs the host can say, by naming the exact version in `accepted`.
 */
export function checkRunc(
  version: string,
  runtime: string,
  accepted: readonly string[],
): PreflightCheck {
  const judge = isRunc(runtime) ? required : advised;
  if (accepted.includes(version)) {
    return judge('runc', { ok: true, detail: `${version}, accepted by the operator`, advice: '' });
  }
  const numbers = parseVersion(version);
  if (numbers === null) {
    return judge('runc', { ok: false, detail: `version ${version}`, advice: tellVersion });
  }
  const open = flaws
    .filter(({ names, fixedIn }) => !isFixed(numbers, fixedIn) && !isRepaired(version, names))
    .map(({ names }) => names);
  if (open.length === 0) {
    return judge('runc', { ok: true, detail: `${version}, no known way out`, advice: '' });
  }
  const isPackage = distributionBuild.test(version);
  return judge('runc', {
    ok: false,
    detail: isPackage
      ? `${version} is a distribution's package. Its number does not tell whether it is repaired against ${open.join(', ')}`
      : `${version} has ${open.join(', ')}`,
    advice: isPackage ? `${upgrade} ${vouch(version)}` : upgrade,
  });
}

const upgrade = 'Install runc 1.2.8, 1.3.3, 1.4.0 or later of its series.';
const tellVersion =
  'The engine does not tell a version of runc that can be compared. Compare it yourself, and name it in WORKER_ACCEPTED_RUNC.';

function vouch(version: string): string {
  return `If your distribution's notes say that this package is repaired, set WORKER_ACCEPTED_RUNC=${version}.`;
}

function isRunc(runtime: string): boolean {
  return runtime === 'runc' || runtime.startsWith('io.containerd.run') || runtime === 'nvidia';
}

type Numbers = readonly [major: number, minor: number, patch: number];

function parseVersion(text: string): Numbers | null {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(-rc|~rc)?/.exec(text);
  if (match === null) return null;
  const [major, minor, patch] = match.slice(1, 4).map(Number);
  if (major === undefined || minor === undefined || patch === undefined) return null;
  // A release candidate comes before the release of its number.
  return match[4] === undefined ? [major, minor, patch] : [major, minor, patch - 0.5];
}

function isRepaired(version: string, flaw: string): boolean {
  return repairedPackages.some(({ pattern, names }) => names === flaw && pattern.test(version));
}

/** Fixed in its own series from a release on, or newer than every series that needed it. */
function isFixed([major, minor, patch]: Numbers, fixedIn: readonly string[]): boolean {
  const releases = fixedIn.map(parseVersion).filter((numbers) => numbers !== null);
  const own = releases.find((release) => release[0] === major && release[1] === minor);
  if (own !== undefined) return patch >= own[2];
  return releases.every(
    (release) => major > release[0] || (major === release[0] && minor > release[1]),
  );
}
