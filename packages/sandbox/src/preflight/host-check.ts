import type { CheckSeverity } from '@pairwise/contracts';

/** One thing that was looked at before candidates' code may run on a host. */
export interface PreflightCheck {
  readonly name: string;
  readonly ok: boolean;
  /** `required`: without it candidates' code is not safely held. */
  readonly severity: CheckSeverity;
  /** What was found. */
  readonly detail: string;
  /** What to do where it is not well; null where there is nothing to do. */
  readonly advice: string | null;
}

interface Finding {
  readonly ok: boolean;
  readonly detail: string;
  /** Said only where the check is not ok. */
  readonly advice: string;
}

export function required(name: string, finding: Finding): PreflightCheck {
  return check(name, 'required', finding);
}

export function advised(name: string, finding: Finding): PreflightCheck {
  return check(name, 'advised', finding);
}

function check(name: string, severity: CheckSeverity, { ok, detail, advice }: Finding) {
  return { name, severity, ok, detail, advice: ok ? null : advice };
}
