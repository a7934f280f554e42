import { SandboxError } from './errors.js';
import { checkEngine } from './preflight/engine-checks.js';
import { readEngineFacts } from './preflight/engine-facts.js';
import { advised, type PreflightCheck, required } from './preflight/host-check.js';
import { checkHost } from './preflight/host-checks.js';
import { selfTest } from './preflight/self-test.js';
import type { Sandbox } from './sandbox.js';

export type { PreflightCheck } from './preflight/host-check.js';

export interface PreflightOptions {
  /** Exact versions of runc that the operator knows to be repaired by the distribution. */
  readonly acceptedRunc?: readonly string[];
  /** Whether containers are started to see that they hold. Takes seconds. Default: true. */
  readonly selfTest?: boolean;
}

/**
 * Looks at everything that must hold before candidates' code may run on this host. Never throws:
 * what cannot be looked at is a failed check.
 */
export async function preflight(
  sandbox: Sandbox,
  { acceptedRunc = [], selfTest: isTested = true }: PreflightOptions = {},
): Promise<PreflightCheck[]> {
  try {
    const facts = await readEngineFacts(sandbox.docker);
    const names = [...sandbox.environments.keys()];
    return [
      ...checkEngine(facts, { runtime: sandbox.runtime, acceptedRunc }),
      ...(await checkHost(facts.rootFolder)),
      ...(await Promise.all(names.map((name) => checkImage(sandbox, name)))),
      ...(isTested ? await selfTest(sandbox) : []),
    ];
  } catch (cause) {
    if (!(cause instanceof SandboxError)) throw cause;
    const advice = 'Start Docker, and let this worker use its socket.';
    return [required('engine', { ok: false, detail: cause.message, advice })];
  }
}

export function isSafeForProduction(checks: readonly PreflightCheck[]): boolean {
  return checks.length > 0 && checks.every(({ ok, severity }) => ok || severity !== 'required');
}

/** Throws `host_unsafe`, with what is wrong and what to do, unless every required check is ok. */
export function assertSafeForProduction(checks: readonly PreflightCheck[]): void {
  if (isSafeForProduction(checks)) return;
  const failed = checks.filter(({ ok, severity }) => !ok && severity === 'required');
  const lines = failed.map(({ name, detail, advice }) => `- ${name}: ${detail}. ${advice ?? ''}`);
  throw new SandboxError(
    'host_unsafe',
    `candidates' code must not run on this host:\n${lines.join('\n')}`,
  );
}

async function checkImage(sandbox: Sandbox, name: string): Promise<PreflightCheck> {
  // An organization's own image that is gone, or an optional one, stops nobody else's work.
  const isStandard = !sandbox.environment(name).isOptional && !name.startsWith('own-');
  const judge = isStandard ? required : advised;
  const advice = name.startsWith('own-') ? 'Pull it again.' : `npm run images -- ${name}`;
  try {
    const imageId = await sandbox.imageId(name);
    return judge(`image ${name}`, { ok: true, detail: imageId, advice });
  } catch (cause) {
    if (!(cause instanceof SandboxError)) throw cause;
    return judge(`image ${name}`, { ok: false, detail: cause.message, advice });
  }
}
