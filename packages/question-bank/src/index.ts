export { checkSchema, type Check } from './check-format.js';
export { builtInQuestionsFolder, loadBank } from './load-bank.js';
export { loadQuestion } from './load-question.js';
export type { DatasetFiles } from './datasets.js';
export { parseQuestion, type QuestionFiles } from './parse-question.js';
export { QuestionFormatError, type QuestionProblem } from './question-format-error.js';
export {
  audienceSchema,
  categorySchema,
  levelSchema,
  manifestSchema,
  skillSchema,
  type Question,
  type QuestionCase,
  type QuestionDataset,
  type QuestionManifest,
} from './question-format.js';
