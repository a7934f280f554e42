/** What the rows of one letter are about. */
export const chapters = {
  A: 'Time',
  B: 'Memory',
  C: 'Processes',
  D: 'Files and output',
  E: 'Network',
  F: 'Kernel and engine',
  G: 'Reading what is hidden',
  H: 'Forging marks',
  I: 'File names',
  J: 'Odd values',
  K: 'Interface',
  X: 'Found by ourselves',
  Y: 'Needs another machine',
  Z: 'The suite itself',
} as const;

/** An attack that no file under `rows/` can stand for. */
export interface OtherAttack {
  readonly row: string;
  readonly title: string;
  /** Where it is tested instead, from the root of the repository. */
  readonly testedIn?: string;
  /** Why it cannot be tested on this machine. */
  readonly skipped?: string;
}

/** Attacks on other parts of the product than the sandbox, and ones that need other machines. */
export const otherAttacks: readonly OtherAttack[] = [
  {
    row: 'E5',
    title: 'makes the service call a URL',
    skipped: 'the service calls no URL that a user gives: there is nothing to guard yet',
  },
  {
    row: 'F14',
    title: 'signals to another container by load, cache and timing',
    skipped: 'containers do not close it; exams that need it want a machine for each candidate',
  },
  {
    row: 'G12',
    title: 'tells hidden inputs bit by bit over many submissions',
    testedIn: 'apps/api/test/execution-caps.test.ts',
  },
  {
    row: 'G11',
    title: 'the message of a hidden case does not reach the candidate',
    testedIn: 'apps/api/test/candidate-view.test.ts',
  },
  {
    row: 'H10',
    title: 'a runner that was taken over lies to the worker',
    testedIn: 'packages/sandbox/test/hostile-runner.test.ts',
  },
  {
    row: 'H10',
    title: 'a runner or a checker that was taken over gives marks',
    testedIn: 'packages/sandbox/test/grade-forgery.test.ts',
  },
  {
    row: 'H10',
    title: 'a million mutated answers',
    testedIn: 'docker/python/tests/codec/test_codec_fuzz.py',
  },
  {
    row: 'F7',
    title: 'every refused system call, and what a container is created with',
    testedIn: 'packages/sandbox/test/probes.test.ts',
  },
  {
    row: 'I5',
    title: 'file names that leave the folder, absolute ones, NUL, options',
    testedIn: 'apps/api/test/hostile-requests.test.ts',
  },
  {
    row: 'K1',
    title: 'one click that submits twice',
    testedIn: 'apps/api/test/create-execution.test.ts',
  },
  {
    row: 'K2',
    title: 'hundreds of submissions a minute',
    testedIn: 'apps/api/test/execution-caps.test.ts',
  },
  {
    row: 'K4',
    title: 'the ids of other people',
    testedIn: 'apps/api/test/border.test.ts',
  },
  {
    row: 'Y1',
    title: 'the same rows under gVisor',
    skipped: 'needs an engine that has the runsc runtime',
  },
  {
    row: 'Y2',
    title: 'user ids of containers that are nobody on the host',
    skipped: 'needs an engine that remaps users',
  },
  {
    row: 'Y3',
    title: 'takes all memory of a GPU, or reads what another job left there',
    skipped: 'needs a GPU',
  },
  {
    row: 'Y4',
    title: 'fills the disk below the image of a container',
    skipped: 'needs xfs with project quotas; nothing in a container can write there',
  },
];

/** The lines of the catalogue that must have a row or stand above. */
export const requiredRows: readonly string[] = [
  ...numbered('A', [1, 2, 3, 4, 5, 7]),
  ...numbered('B', [1, 2, 5, 6, 8, 9]),
  ...numbered('C', [1, 2, 3, 4, 6, 7, 8]),
  ...numbered('D', [1, 2, 5, 6, 7, 8, 10]),
  ...numbered('E', [1, 2, 3, 5]),
  ...numbered('F', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14]),
  ...numbered('G', [1, 2, 3, 4, 6, 7, 10, 11, 12, 13, 14]),
  ...numbered('H', [1, 2, 3, 6, 8, 9, 10, 12, 13, 14, 15, 17]),
  ...numbered('I', [1, 2, 3, 5]),
  ...numbered('J', [1, 2, 3, 5, 6]),
  ...numbered('K', [1, 2, 4]),
];

function numbered(letter: keyof typeof chapters, numbers: readonly number[]): string[] {
  return numbers.map((number) => `${letter}${number}`);
}
