import { questionIdSchema } from '@pairwise/contracts';
import t from 'tap';
import { repeatedTopics, sameTopicAs } from '../../../features/new-session/topics.js';

const about = (id: string, topic: string) => ({
  ...{ id: questionIdSchema.parse(id), title: id, topic },
});
const [a, b, c] = [about('a', 'scaling'), about('b', 'loops'), about('c', 'scaling')];

t.test('a question is near another one of its topic, and not itself', async (t) => {
  t.equal(sameTopicAs(a, [a, b]), null);
  t.equal(sameTopicAs(a, [b, c]), c);
});

t.test('each topic that stands twice is named once', async (t) => {
  t.strictSame(repeatedTopics([a, b]), []);
  t.strictSame(repeatedTopics([a, b, c]), ['scaling']);
});
