export { checkSchema, type Check } from './check-format.js';
export { findManifest } from './find-manifest.js';
export { builtInQuestionsFolder, loadBank } from './load-bank.js';
export { loadQuestion, readQuestionFolder } from './load-question.js';
export type { DatasetFiles } from './datasets.js';
export {
  digestDescribedQuestion,
  digestQuestionFiles,
  parseDescribedQuestion,
  parseQuestion,
  type QuestionFiles,
} from './parse-question.js';
export { parseQuestionFiles, type QuestionFolder } from './parse-question-files.js';
export { planGate, type PlannedGrading } from './publish-gate/gate-plan.js';
export type { GatedCase, GateResult } from './publish-gate/gate-result.js';
export { isGreen, judgeGate } from './publish-gate/judge-gate.js';
export { structureReport } from './publish-gate/structure-report.js';
export { judgeStatement } from './publish-gate/judge-statement.js';
export {
  dueForValidation,
  readValidationRecord,
  validationRecordFile,
  type ValidationRecord,
} from './validation-record.js';
export { QuestionFormatError, type QuestionProblem } from './question-format-error.js';
export {
  audienceSchema,
  categorySchema,
  levelSchema,
  manifestSchema,
  skillSchema,
  type DescribedQuestion,
  type Question,
  type QuestionCase,
  type QuestionDataset,
  type QuestionManifest,
} from './question-format.js';
