import type { FileTexts } from '../../../features/question-drafts/draft-files.js';

/** An answer of the API about a draft that has only what a test says of it. */
export const aDraft = ({ revision, files }: { revision: number; files: FileTexts }) => ({
  id: '0192f0c1-0000-7000-8000-000000000001',
  questionId: 'our-softmax',
  state: 'draft',
  ...{ title: 'Our softmax', category: null, level: null, minutes: null, environment: null },
  ...{ revision, files, basedOn: null, published: null, isChanged: true },
  createdAt: '2026-11-21T10:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
  updatedBy: 'Ina Interviewer',
  digest: 'd',
  ...{ datasets: [], problems: [], outline: null, validation: null },
  ...{ actions: [], mayEdit: true, mayDelete: true },
});
