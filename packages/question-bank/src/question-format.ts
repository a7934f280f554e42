import {
  builtInEnvironmentNameSchema,
  findingRuleSchema,
  type Dataset,
  type DiscussionGuide,
  type QuestionIdioms,
  type QuestionKind,
} from '@pairwise/contracts';
import { z } from 'zod';
import { checkSchema, line, pythonName } from './check-format.js';

/** Catalogue families; every question belongs to one. */
export const categorySchema = z.enum([
  'numpy',
  'pandas',
  'sklearn',
  'pytorch',
  'tensorflow',
  'data-puzzles',
  'algorithms-from-scratch',
  'statistics',
  'python-fundamentals',
  'data-structures',
  'testing',
  'web',
  'mlops',
  'theory',
  'case-study',
  'visualisation',
]);

export const levelSchema = z.enum(['junior', 'mid', 'senior']);

/** Who learns what of a case: `detail` shows the message, `verdict` only name and verdict. */
export const audienceSchema = z.enum(['detail', 'verdict', 'interviewer']);

export const skillSchema = z.enum([
  'correctness',
  'edge_cases',
  'shape',
  'numerics',
  'speed',
  'style',
]);

const paragraph = z.string().trim().min(1).max(1000);

export const caseSchema = z
  .strictObject({
    name: pythonName,
    title: line,
    audience: audienceSchema,
    skill: skillSchema,
    points: z.number().int().positive().max(100),
    /** Not passed, the whole question scores 0. */
    required: z.boolean().default(false),
    timeoutMs: z.number().int().min(100).max(60_000).default(5000),
    driver: pythonName.optional(),
    check: checkSchema,
  })
  .transform(({ driver, ...rest }) => ({
    ...rest,
    /** Function of tests.py that feeds the case; a source rule reads the code and runs none. */
    driver: rest.check.kind === 'source_rule' ? null : (driver ?? rest.name),
  }));
export type QuestionCase = z.infer<typeof caseSchema>;

/** What the search for idioms has to know, as an author writes it. */
const idiomsSchema = z
  .strictObject({
    expect_missing: z.boolean().optional(),
    own_implementation: z.boolean().optional(),
    framework: z.boolean().optional(),
    ignore: z.array(findingRuleSchema).max(30).optional(),
  })
  .prefault({})
  .transform(
    ({
      expect_missing: expectMissing = false,
      own_implementation: ownImplementation = false,
      framework = false,
      ignore = [],
    }): QuestionIdioms => ({ expectMissing, ownImplementation, framework, ignore }),
  );

export const mistakeSchema = z.strictObject({
  file: z.string().regex(/^mistakes\/[a-z][a-z0-9_]*\.py$/, 'must look like mistakes/name.py'),
  caughtBy: pythonName,
  why: line,
});

/** What a rating of 0, 2 and 4 looks like, for who fills the rubric. */
const anchorsSchema = z.strictObject({ '0': paragraph, '2': paragraph, '4': paragraph });

const commonFields = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case')
    .max(80),
  title: line,
  category: categorySchema,
  level: levelSchema,
  minutes: z.number().int().min(2).max(60),
  topic: line,
  tags: z.array(line).min(1).max(8),
  tests: line,
  clarifications: z.array(paragraph).max(20).default([]),
  anchors: anchorsSchema.nullable().default(null),
};

const codingSchema = z.strictObject({
  kind: z.literal('coding'),
  ...commonFields,
  environment: builtInEnvironmentNameSchema,
  cases: z.array(caseSchema).min(1).max(50),
  mistakes: z.array(mistakeSchema).min(1).max(50),
  idioms: idiomsSchema,
  hints: z.tuple([paragraph, paragraph, paragraph]),
});
type CodingManifest = z.infer<typeof codingSchema>;

const discussionSchema = z.strictObject({
  kind: z.literal('discussion'),
  ...commonFields,
  points: z
    .array(line)
    .min(3)
    .max(12)
    .refine((points) => new Set(points).size === points.length, 'must name each point once'),
  follow_ups: z.array(paragraph).min(1).max(8),
  misconceptions: z.array(paragraph).min(1).max(8),
});

/** What question.yaml says, of either kind. A discussion has nothing to grade. */
export interface QuestionManifest extends Omit<CodingManifest, 'kind' | 'hints'> {
  kind: QuestionKind;
  hints: string[];
  discussion: Omit<DiscussionGuide, 'modelAnswer'> | null;
}

/** Whoever talks may sketch: the room has an editor for it, and Python to try something. */
const sketchEnvironment = 'python';

const asCoding = (manifest: CodingManifest): QuestionManifest => ({
  ...manifest,
  discussion: null,
});

const asDiscussion = ({
  points,
  follow_ups: followUps,
  misconceptions,
  ...rest
}: z.infer<typeof discussionSchema>): QuestionManifest => ({
  ...rest,
  environment: sketchEnvironment,
  ...{ cases: [], mistakes: [], hints: [], idioms: idiomsSchema.parse({}) },
  discussion: { points, followUps, misconceptions },
});

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** question.yaml as an author writes it; `kind: coding` need not be said. */
export const manifestSchema = z.preprocess(
  (value) => (isObject(value) ? { kind: 'coding', ...value } : value),
  z.discriminatedUnion('kind', [
    codingSchema.transform(asCoding),
    discussionSchema.transform(asDiscussion),
  ]),
);

export interface QuestionDataset extends Dataset {
  bytes: Uint8Array;
}

/** A question with its files read in: what the rest of the product works with. */
export interface Question extends Omit<QuestionManifest, 'mistakes' | 'discussion'> {
  discussion: DiscussionGuide | null;
  statement: string;
  starter: string;
  reference: string;
  drivers: string;
  checks: string | null;
  mistakes: (z.infer<typeof mistakeSchema> & { source: string })[];
  /** Further right solutions, in another style than the reference. */
  alternatives: { file: string; source: string }[];
  /** What programs and drivers find as `data/NAME`, by name. */
  datasets: QuestionDataset[];
  /** Every text of the folder as it is, by path; datasets aside. */
  files: Record<string, string>;
  /** sha256 over the names and contents of all files, so any edit makes another version. */
  digest: string;
}

/** A question of whose datasets nobody has read the bytes. */
export interface DescribedQuestion extends Omit<Question, 'datasets'> {
  datasets: Dataset[];
}
