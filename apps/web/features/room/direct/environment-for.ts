import type { Environment, EnvironmentName } from '@pairwise/contracts';
import { isAmong, knownLibraries } from '../libraries/known-libraries.js';

/** The environments to choose from, the smallest first. */
export const selectable = (environments: readonly Environment[]): Environment[] =>
  environments.filter(({ isAvailable }) => isAvailable).sort(bySize);

const bySize = (a: Environment, b: Environment): number =>
  Number(a.needsGpu) - Number(b.needsGpu) ||
  a.limits.memoryBytes - b.limits.memoryBytes ||
  a.libraries.length - b.libraries.length;

/** The smallest one that has the library and everything of the present one; null where none has. */
export function environmentFor(
  library: string,
  present: EnvironmentName,
  environments: readonly Environment[],
): Environment | null {
  const kept = environments.find(({ name }) => name === present)?.libraries ?? [];
  return (
    selectable(environments).find(
      ({ libraries }) =>
        holds(libraries, library) && kept.every((name) => libraries.includes(name)),
    ) ?? null
  );
}

/** By whatever name people call it: scikit-learn, sklearn, PyTorch. */
function holds(libraries: readonly string[], library: string): boolean {
  const wanted = library.trim().toLowerCase();
  const known = knownLibraries.find(({ name, modules, packages }) =>
    [name.toLowerCase(), ...modules, ...packages].includes(wanted),
  );
  return known === undefined ? libraries.includes(wanted) : isAmong(known, libraries);
}
