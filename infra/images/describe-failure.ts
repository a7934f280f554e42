/** A failed image build, with the part of its log that says why. */
export class ImageBuildError extends Error {
  constructor(
    readonly step: string,
    message: string,
    readonly logTail: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ImageBuildError';
  }
}

interface Advice {
  readonly pattern: RegExp;
  readonly text: string;
}

const ADVICE: readonly Advice[] = [
  {
    pattern: /no space left on device|ENOSPC/i,
    text:
      'The disk is full. The standard images need about 3 GB where Docker keeps its data, ' +
      'tensorflow 3 GB more and cuda 16 GB while it is built. Free some (`docker image prune`) and start again; finished layers are kept.',
  },
  {
    pattern: /EACCES|permission denied.*docker\.sock/i,
    text:
      'This user may not use the Docker socket. Add it to the group "docker" ' +
      '(`sudo usermod -aG docker $USER`), log in again, and start again.',
  },
  {
    pattern: /ENOENT.*docker\.sock|ECONNREFUSED|connect ENOENT/i,
    text: 'Docker does not answer. Start it (`sudo systemctl start docker`), or set DOCKER_HOST.',
  },
  {
    pattern: /Temporary failure resolving|Could not connect|Failed to fetch|Unable to fetch/i,
    text:
      'Debian packages could not be downloaded. Check the network of this machine; behind a ' +
      'mirror, set DEBIAN_MIRROR and DEBIAN_SECURITY_MIRROR and start again.',
  },
  {
    pattern: /DO NOT MATCH THE HASHES/,
    text:
      'A wheel is not the one that was pinned, so nothing was installed. Either the index was ' +
      'changed under us, or the pins in docker/requirements are out of date.',
  },
  {
    pattern: /CERTIFICATE_VERIFY_FAILED|No matching distribution found|NewConnectionError/,
    text:
      'Wheels could not be downloaded. Check the network of this machine; with an index or ' +
      'certificates of your own, set PIP_INDEX_URL and PIP_CERT. The pins are for x86-64 alone.',
  },
  {
    pattern: /Unable to locate package|has no installation candidate/i,
    text: 'The Debian mirror does not carry a package that an image needs; use a full mirror.',
  },
];

/** The failure in words, with what to do about it and the end of the build's log. */
export function describeFailure(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const log = cause instanceof ImageBuildError ? cause.logTail : '';
  const place = cause instanceof ImageBuildError ? `Building ${cause.step} failed: ` : '';
  const evidence = `${message}\n${log}`;
  const advice = ADVICE.find(({ pattern }) => pattern.test(evidence));
  const parts = [`${place}${message}`, log.trimEnd(), advice?.text ?? ''];
  return parts.filter((part) => part !== '').join('\n\n');
}
