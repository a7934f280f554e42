import { z } from 'zod';
import { limits } from './limits.js';

/** `strong` counts against a proposed score, `weak` only advises, `praise` counts for it. */
export const findingStrengthSchema = z.enum(['strong', 'weak', 'praise']);
export type FindingStrength = z.infer<typeof findingStrengthSchema>;

export const findingRuleSchema = z.string().regex(/^[A-Z][0-9]{1,2}$/);

const sentence = z.string().max(limits.findingCharacters);

/** One place in a submitted source. Lines and columns count from 1, columns in characters. */
export const findingSchema = z.object({
  rule: findingRuleSchema,
  strength: findingStrengthSchema,
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  endLine: z.number().int().positive(),
  found: sentence,
  why: sentence,
  instead: sentence,
  /** A published rule that says the same, for example `ruff B006`. */
  sameAs: z.string().max(60).nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What the search of one source came to; a claim of the checker container. */
export const idiomReportSchema = z.object({
  findings: z.array(findingSchema).max(limits.findingsMax),
  /** False where the source could not be read or searched to its end. */
  complete: z.boolean(),
});
export type IdiomReport = z.infer<typeof idiomReportSchema>;

/** What a question says of itself, so that the search accuses nobody of what was asked for. */
export const questionIdiomsSchema = z.strictObject({
  /** The data has gaps, so that ignoring them is a fault. */
  expectMissing: z.boolean().default(false),
  /** The task is to write what a library offers. */
  ownImplementation: z.boolean().default(false),
  /** A deep-learning framework is what the question is about. */
  framework: z.boolean().default(false),
  ignore: z.array(findingRuleSchema).default([]),
});
export type QuestionIdioms = z.infer<typeof questionIdiomsSchema>;
