import type { CriterionId } from './evaluation.js';
import type { Finding } from './findings.js';

export interface IdiomRule {
  id: string;
  /** As people say it. */
  title: string;
  /** The criterion whose proposal a finding of this rule moves. */
  criterion: Extract<CriterionId, 'fluency' | 'quality'>;
}

/** Every rule that the search for idioms knows. A test holds it against the detectors. */
export const idiomRules: readonly IdiomRule[] = [
  { id: 'S1', title: 'Index loop over arrays', criterion: 'fluency' },
  { id: 'S2', title: 'Walking over rows of a frame', criterion: 'fluency' },
  { id: 'S3', title: 'List built by appending', criterion: 'fluency' },
  { id: 'S4', title: 'No type hints', criterion: 'quality' },
  { id: 'S5', title: 'No docstring', criterion: 'quality' },
  { id: 'S6', title: 'Division that may meet zero', criterion: 'quality' },
  { id: 'S7', title: 'Vectorisation in name only', criterion: 'fluency' },
  { id: 'S8', title: 'Library call written by hand', criterion: 'fluency' },
  { id: 'S9', title: 'Name that says little', criterion: 'quality' },
  { id: 'S10', title: 'Long or nested code', criterion: 'quality' },
  { id: 'S11', title: 'Submitted without a test', criterion: 'quality' },
  { id: 'S12', title: 'Swallowed error', criterion: 'quality' },
  { id: 'S13', title: 'Unused or heavy import', criterion: 'quality' },
  { id: 'S14', title: 'Missing seed', criterion: 'quality' },
  { id: 'S15', title: 'Costly intermediate', criterion: 'fluency' },
  { id: 'S16', title: 'Comments', criterion: 'quality' },
  { id: 'S17', title: 'Print left in', criterion: 'quality' },
  { id: 'M0', title: 'Shared mutable default', criterion: 'quality' },
  { id: 'M1', title: 'Loop where arrays work', criterion: 'fluency' },
  { id: 'M2', title: 'Frame changed while walked over', criterion: 'fluency' },
  { id: 'M3', title: 'Axis left out', criterion: 'fluency' },
  { id: 'M4', title: 'Missing values ignored', criterion: 'quality' },
  { id: 'M5', title: 'Alias taken for a copy', criterion: 'quality' },
  { id: 'M6', title: 'Integer division', criterion: 'fluency' },
  { id: 'M7', title: 'Stale index', criterion: 'fluency' },
  { id: 'M8', title: 'Star import', criterion: 'quality' },
  { id: 'R12', title: 'Evaluation that flatters', criterion: 'quality' },
  { id: 'P1', title: 'Expression of whole arrays', criterion: 'fluency' },
  { id: 'P2', title: 'Docstring', criterion: 'quality' },
  { id: 'P3', title: 'Type hints', criterion: 'quality' },
  { id: 'P4', title: 'Own test', criterion: 'quality' },
  { id: 'P5', title: 'Division that minds zero', criterion: 'quality' },
  { id: 'P6', title: 'Fixed seed', criterion: 'quality' },
];

const byId = new Map(idiomRules.map((rule) => [rule.id, rule]));

/** Null for a rule of a later checker than this program knows. */
export const findIdiomRule = ({ rule }: Pick<Finding, 'rule'>): IdiomRule | null =>
  byId.get(rule) ?? null;
