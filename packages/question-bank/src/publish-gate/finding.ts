import type { GateFinding, GateRule } from '@pairwise/contracts';

const manifest = 'question.yaml';
const charactersMax = 3_000;

export interface Place {
  readonly file: string;
  readonly field?: string;
}

export const inManifest = (field: string): Place => ({ file: manifest, field });

export function error(rule: GateRule, place: Place, message: string): GateFinding {
  return { rule, severity: 'error', ...complete(place, message) };
}

export function warning(rule: GateRule, place: Place, message: string): GateFinding {
  return { rule, severity: 'warning', ...complete(place, message) };
}

function complete({ file, field = undefined }: Place, message: string) {
  return { file, field: field ?? null, message: message.slice(0, charactersMax) };
}

/** `a`, `b` and `c`; the first few where there are many. */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
