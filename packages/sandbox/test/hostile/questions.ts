import type { CaseAudience } from '@pairwise/contracts';
import type { GradableCase, GradableQuestion } from '../../src/index.js';
import type { Canaries } from './canaries.js';

export const questionNames = [
  'doubling',
  'secret',
  'echo',
  'scaling',
  'softmax',
  'totals',
  'classify',
] as const;
export type QuestionName = (typeof questionNames)[number];

export interface HostileQuestion extends GradableQuestion {
  readonly environment: 'python' | 'numpy' | 'pandas' | 'torch';
  /** By case. A candidate reads the message of a `detail` case, and of no other. */
  readonly audiences: Readonly<Record<string, CaseAudience>>;
}

type Draft = Omit<HostileQuestion, 'cases' | 'audiences'> & {
  readonly cases: Readonly<Record<string, readonly [CaseAudience, GradableCase['check']]>>;
};

/** Small real questions. What the checker alone may know of each holds a canary. */
export function hostileQuestions(canaries: Canaries): Record<QuestionName, HostileQuestion> {
  const drafts = { ...pythonQuestions(canaries), ...arrayQuestions(canaries) };
  const finished = questionNames.map((name) => [name, finish(drafts[name])] as const);
  return Object.fromEntries(finished) as Record<QuestionName, HostileQuestion>;
}

function finish({ cases, ...draft }: Draft): HostileQuestion {
  const entries = Object.entries(cases);
  return {
    ...draft,
    cases: entries.map(([name, [, check]]) => ({
      name,
      function: name,
      check,
      points: 1,
      timeoutMs: 30_000,
    })),
    audiences: Object.fromEntries(entries.map(([name, [audience]]) => [name, audience])),
  };
}

type ByName<Name extends QuestionName> = Record<Name, Draft>;

function pythonQuestions(canaries: Canaries): ByName<'doubling' | 'secret' | 'echo'> {
  const checks = `SECRET = "${canaries.plant('checks of a question')}"\n`;
  return {
    doubling: {
      environment: 'python',
      reference: `SECRET = "${canaries.plant('reference of a question')}"
def double(value):
    return value * 2
`,
      drivers: `
import random
def shown(solution, seed):
    return solution.double(random.Random(seed).randrange(10**6, 10**9))
def hidden(solution, seed):
    return solution.double(random.Random(seed).randrange(10**20, 10**30))
`,
      checks: `${checks}
def is_double(actual, expected, seed):
    return type(actual) is int and actual == expected
`,
      cases: {
        shown: ['detail', { kind: 'equal' }],
        hidden: ['verdict', { kind: 'predicate', function: 'is_double' }],
      },
    },
    secret: {
      environment: 'python',
      reference: `
def unlock(number):
    return "${canaries.plant('expected value of a case')}" + str(number)
`,
      drivers: `
import random
def vault(solution, seed):
    return solution.unlock(random.Random(seed).randrange(10**6, 10**9))
`,
      checks: null,
      cases: { vault: ['verdict', { kind: 'equal' }] },
    },
    echo: {
      environment: 'python',
      reference: `
def describe(text):
    return [len(text), sorted(set(text))]
`,
      drivers: `
def shown(solution, seed):
    return solution.describe("shown to the candidate")
def hidden(solution, seed):
    return solution.describe("${canaries.plant('input of a hidden case')}")
`,
      checks: null,
      cases: {
        shown: ['detail', { kind: 'equal' }],
        hidden: ['verdict', { kind: 'equal' }],
      },
    },
  };
}

function arrayQuestions(canaries: Canaries): ByName<'scaling' | 'softmax' | 'totals' | 'classify'> {
  const secret = `SECRET = "${canaries.plant('reference of an array question')}"\n`;
  return {
    scaling: {
      environment: 'numpy',
      reference: `${secret}
def scale(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)
`,
      drivers: `
import numpy as np
def shown(solution, seed):
    return solution.scale(np.random.default_rng(seed).normal(3.0, 2.0, (6, 3)))
def hidden(solution, seed):
    return solution.scale(np.random.default_rng(seed).normal(-1.0, 5.0, (40, 4)))
`,
      checks: null,
      cases: {
        shown: ['detail', { kind: 'close' }],
        hidden: ['verdict', { kind: 'close', rtol: 1e-6 }],
      },
    },
    softmax: {
      environment: 'torch',
      reference: `${secret}
def softmax(x):
    return x.softmax(dim=-1)
`,
      drivers: `
import torch
def shown(solution, seed):
    return solution.softmax(torch.randn(4, 5))
`,
      checks: null,
      cases: { shown: ['detail', { kind: 'close', rtol: 1e-5 }] },
    },
    totals: {
      environment: 'pandas',
      reference: `${secret}
def totals(frame):
    return frame.groupby("team", as_index=False)["points"].sum()
`,
      drivers: `
import numpy as np
import pandas as pd
def shown(solution, seed):
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame({"team": rng.choice(list("abc"), 30), "points": rng.random(30)})
    return solution.totals(frame)
`,
      checks: null,
      cases: { shown: ['detail', { kind: 'close' }] },
    },
    classify: {
      environment: 'numpy',
      reference: `${secret}
import numpy as np
def classify(train_x, train_y, test_x):
    centres = np.stack([train_x[train_y == label].mean(axis=0) for label in (0, 1)])
    return ((test_x[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
`,
      drivers: `
import numpy as np
TRAIN_X = np.array([[0, 0], [1, 1], [0, 2], [2, 0], [5, 5], [6, 6], [4, 6], [6, 4]], dtype=float)
TRAIN_Y = np.array([0, 0, 0, 0, 1, 1, 1, 1])
def shown(solution, seed):
    points = np.random.default_rng(seed).uniform(0.0, 6.0, (400, 2))
    clear = points[np.abs(points.sum(axis=1) - 6.0) > 3.0]
    return solution.classify(TRAIN_X.copy(), TRAIN_Y.copy(), clear[:60])
`,
      checks: `
import numpy as np
def is_accurate(actual, expected, seed):
    if type(actual) is not np.ndarray or actual.shape != (60,) or actual.dtype.kind not in "iu":
        return "predictions must be 60 whole numbers"
    accuracy = float((actual == expected).mean())
    return None if accuracy >= 0.9 else f"accuracy {accuracy:.2f}"
`,
      cases: { shown: ['detail', { kind: 'predicate', function: 'is_accurate' }] },
    },
  };
}
