import { limits, sessionTemplates } from '@pairwise/contracts';
import t from 'tap';
import { loadBank } from '../src/index.js';

const bank = await loadBank();

for (const { id, durationMinutes, questionIds } of sessionTemplates) {
  t.test(`the template ${id} can be held as it is`, async (t) => {
    const questions = questionIds.flatMap((one) => bank.find((other) => other.id === one) ?? []);
    t.strictSame(
      questions.map((one) => one.id),
      questionIds,
      'every question is shipped',
    );
    const topics = questions.map(({ topic }) => topic);
    t.equal(new Set(topics).size, topics.length, `no topic twice: ${topics.join(', ')}`);
    const minutes = questions.reduce((sum, one) => sum + one.minutes, 0);
    t.ok(minutes <= durationMinutes, `${minutes} of ${durationMinutes} minutes`);
    t.ok(minutes >= durationMinutes * 0.7, 'the time is used');
    t.ok(questionIds.length <= limits.questionsPerSessionMax);
  });
}
