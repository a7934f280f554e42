import { questionSummarySchema } from '@pairwise/contracts';
import { test } from 'tap';
import {
  categoriesOf,
  filterEntries,
  filterFrom,
  filterQuestions,
  noFilter,
  topicsOf,
} from '../../../features/questions/filter-questions.js';

const question = (id: string, change: Record<string, unknown>) =>
  questionSummarySchema.parse({
    id,
    versionId: '00000000-0000-4000-8000-000000000001',
    title: id,
    category: 'numpy',
    level: 'mid',
    kind: 'coding',
    minutes: 20,
    environment: 'numpy',
    tags: [],
    tests: 'something',
    ...{ topic: 'arrays', tracks: ['numpy'], number: 1, origin: 'built_in', draftId: null },
    ...change,
  });

const bank = [
  question('stable-softmax', { title: 'Softmax that survives', tags: ['axis'] }),
  question('revenue', {
    ...{ category: 'pandas', environment: 'pandas', topic: 'windows', tracks: [] },
    ...{ tests: 'Fenêtre glissante', minutes: 35, origin: 'own' },
  }),
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

test('a topic, a time and who wrote it narrow as well', (t) => {
  t.same(idsFor({ topic: 'windows' }), ['revenue']);
  t.same(idsFor({ track: 'numpy' }), idsFor({ topic: 'arrays' }));
  t.same(idsFor({ search: 'WINDOWS' }), ['revenue'], 'a topic is found by its name');
  t.same(idsFor({ minutesMax: '20' }), ['stable-softmax', 'encoder']);
  t.same(idsFor({ origin: 'own' }), ['revenue']);
  t.same(topicsOf(bank, ''), ['arrays', 'windows']);
  t.same(topicsOf(bank, 'pandas'), ['windows']);
  t.end();
});

test('a filter survives the address of the page', (t) => {
  const filter = { ...noFilter, search: 'moving mean', minutesMax: '20', origin: 'own' };
  const entries = filterEntries(filter);
  t.same(
    entries.map(([name]) => name),
    ['search', 'minutesMax', 'origin'],
  );
  t.same(filterFrom(Object.fromEntries(entries)), filter);
  t.same(filterFrom({ level: ['mid', 'senior'], other: 'x' }), noFilter);
  t.end();
});
