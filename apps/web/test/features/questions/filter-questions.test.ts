import { questionSummarySchema } from '@pairwise/contracts';
import { test } from 'tap';
import {
  categoriesOf,
  filterQuestions,
  noFilter,
} from '../../../features/questions/filter-questions.js';

const question = (id: string, change: Record<string, unknown>) =>
  questionSummarySchema.parse({
    id,
    versionId: '00000000-0000-4000-8000-000000000001',
    title: id,
    category: 'numpy',
    level: 'mid',
    minutes: 20,
    environment: 'numpy',
    tags: [],
    tests: 'something',
    ...change,
  });

const bank = [
  question('stable-softmax', { title: 'Softmax that survives', tags: ['axis'] }),
  question('revenue', { category: 'pandas', environment: 'pandas', tests: 'Fenêtre glissante' }),
  question('encoder', { category: 'sklearn', level: 'senior', environment: 'sklearn' }),
];
const idsFor = (filter: Partial<typeof noFilter>) =>
  filterQuestions(bank, { ...noFilter, ...filter }).map(({ id }) => String(id));

test('every word of a search must occur, anywhere on the card, in any case', (t) => {
  t.same(idsFor({ search: 'AXIS softmax' }), ['stable-softmax']);
  t.same(idsFor({ search: 'softmax pandas' }), []);
  t.same(idsFor({ search: 'fenetre' }), ['revenue'], 'accents may be left out');
  t.same(idsFor({ search: '   ' }).length, bank.length);
  t.end();
});

test('filters narrow together', (t) => {
  t.same(idsFor({ level: 'senior' }), ['encoder']);
  t.same(idsFor({ level: 'senior', category: 'numpy' }), []);
  t.same(idsFor({ environment: 'pandas' }), ['revenue']);
  t.same(categoriesOf(bank), ['numpy', 'pandas', 'sklearn']);
  t.end();
});
