import { pythonLanguage } from '@codemirror/lang-python';
import t from 'tap';
import { aliasesIn, proposalsAt } from '../../../features/room/editor/assistance/completions.js';
import { syntaxProblems } from '../../../features/room/editor/assistance/syntax-problems.js';

const labelsAtEnd = (source: string, others: string[] = []): string[] =>
  (proposalsAt(source, source.length, others)?.options ?? []).map(({ label }) => label);
const problemsIn = (source: string) => syntaxProblems(pythonLanguage.parser.parse(source), source);

t.test('after a dot come the members of what the name stands for', async (t) => {
  t.ok(labelsAtEnd('import numpy as np\nnp.ar').includes('argsort'));
  t.ok(labelsAtEnd('import torch\ntorch.nn.Li').includes('Linear'));
  t.ok(labelsAtEnd('from torch import nn\nnn.').includes('Module'));
  t.ok(labelsAtEnd('from collections import Cou').includes('Counter'));
  t.strictSame(labelsAtEnd('rows.app'), [], 'of an unknown name nothing is claimed');
  t.equal(aliasesIn('import pandas as pd').get('pd'), 'pandas');
});

t.test('otherwise words of Python and names of all files', async (t) => {
  const labels = labelsAtEnd('total = 1\nto', ['def tokenize(text): ...']);
  for (const label of ['total', 'tokenize', 'try', 'tuple']) t.ok(labels.includes(label), label);
  t.ok(labelsAtEnd('import nu').includes('numpy'));
  t.equal(proposalsAt('x = ', 4, []), null, 'nothing is proposed where nothing was typed');
});

t.test('what cannot be parsed is marked, once for a line, and what can is not', async (t) => {
  t.strictSame(problemsIn('def f(x):\n    return [x, {"a": 1}]\n'), []);
  const [open] = problemsIn('print((1, 2)\n');
  t.match(open, { from: 5, to: 6, message: /“\(” is not closed/ });
  t.match(problemsIn('def f(:\n    pass\n')[0], { message: /.+/ });
  t.equal(problemsIn('x = = = 1\n').length, 1);
});
