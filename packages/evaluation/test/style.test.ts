import type { CaseSkill, FindingStrength } from '@pairwise/contracts';
import t from 'tap';
import { proposeStyle, styleValue, type StyledQuestion } from '../src/index.js';

const finding = (rule: string, strength: FindingStrength = 'strong') => ({ rule, strength });
const one = (skill: CaseSkill, points: number, maxPoints: number) => ({ skill, points, maxPoints });
const question = (
  submission: Partial<NonNullable<StyledQuestion['submission']>>,
  title = 'Q',
): StyledQuestion => ({
  title,
  submission: {
    cases: [one('correctness', 4, 4)],
    findings: [],
    findingsComplete: true,
    ...submission,
  },
});

t.test('a source in which nothing was found scores 3', async (t) => {
  t.equal(styleValue('fluency', []), 3);
});

t.test('a strong finding costs 0.75, its second and third place 0.25 each', async (t) => {
  t.equal(styleValue('fluency', [finding('S1')]), 2.25);
  t.equal(styleValue('fluency', [finding('S1'), finding('S1')]), 2);
  t.equal(styleValue('fluency', [finding('S1'), finding('S1'), finding('S1')]), 1.75);
  t.equal(styleValue('fluency', Array(9).fill(finding('S1'))), 1.75, 'and no more');
  t.equal(styleValue('fluency', [finding('S1'), finding('S2')]), 1.5);
});

t.test('a finding moves the criterion that its rule speaks for, and no other', async (t) => {
  t.equal(styleValue('quality', [finding('S1')]), 3);
  t.equal(styleValue('quality', [finding('S5')]), 2.25);
  t.equal(styleValue('fluency', [finding('S5')]), 3);
  t.equal(styleValue('fluency', [finding('Z9')]), 3, 'nor does one that nobody knows');
});

t.test('a weak finding only advises', async (t) => {
  t.equal(styleValue('fluency', [finding('S1', 'weak')]), 3);
});

t.test('praise adds 0.25 per rule, 1 at most', async (t) => {
  const praise = (...rules: string[]) => rules.map((rule) => finding(rule, 'praise'));
  t.equal(styleValue('quality', praise('S4', 'S4')), 3.25);
  t.equal(styleValue('quality', praise('S4', 'S5', 'S6', 'S11', 'S14', 'S16')), 4);
});

t.test('no value leaves 0 to 4', async (t) => {
  const bad = ['S1', 'S2', 'S3', 'S7', 'S8', 'M2'].map((rule) => finding(rule));
  t.equal(styleValue('fluency', bad), 0);
});

t.test('speed cases make half of fluency, style cases half of quality', async (t) => {
  const cases = [one('correctness', 4, 4), one('speed', 0, 2), one('style', 1, 1)];
  t.match(proposeStyle('fluency', [question({ cases })]), { value: 1.5, evidence: /Q: 1.50 of 4/ });
  t.match(proposeStyle('quality', [question({ cases })]), { value: 3.5 });
});

t.test('the proposal is the mean over the questions, in half steps', async (t) => {
  const questions = [question({}, 'A'), question({ findings: [finding('S1')] }, 'B')];
  t.match(proposeStyle('fluency', questions), {
    value: 2.5,
    evidence: /A: 3.00 of 4; B: 2.25 of 4/,
  });
});

t.test('what hardly works is not judged, and that is said', async (t) => {
  const broken = question({ cases: [one('correctness', 0, 4)] }, 'Broken');
  t.equal(proposeStyle('fluency', [broken]), null);
  const proposal = proposeStyle('fluency', [broken, question({}, 'Good')]);
  t.match(proposal, { value: 3, evidence: /Left out, .*: Broken\.$/ });
});

t.test('neither is a source that was not searched to its end, nor none', async (t) => {
  t.equal(proposeStyle('quality', [question({ findingsComplete: false })]), null);
  t.equal(proposeStyle('quality', [{ title: 'None', submission: null }]), null);
  t.equal(proposeStyle('quality', []), null);
});
