import t from 'tap';
import {
  checkDraft,
  emptyDraft,
  type SessionDraft,
} from '../../../features/new-session/session-draft.js';

const filled: SessionDraft = {
  ...emptyDraft,
  title: 'First round',
  candidateName: 'Cara',
  candidateEmail: 'cara@candidates.example',
  questionIds: ['cosine-similarity-matrix'],
};

t.test('what is agreed in advance is sent as it was chosen', async (t) => {
  const agreed = {
    meetingUrl: ' https://meet.example/a ',
    timeMultiplier: 1.5,
    integrity: false,
  } as const;
  t.match(checkDraft({ ...filled, ...agreed }).value, {
    meetingUrl: 'https://meet.example/a',
    timeMultiplier: 1.5,
    integrity: false,
  });
});

t.test('without a meeting link there is none', async (t) => {
  t.equal(checkDraft(filled).value?.meetingUrl, null);
});

t.test('a meeting link is a secure web address, and nothing that runs', async (t) => {
  for (const meetingUrl of ['http://meet.example', 'javascript:alert(1)', 'meet.example']) {
    const { errors } = checkDraft({ ...filled, meetingUrl });
    t.match(errors, { meetingUrl: /begins with https/ }, meetingUrl);
  }
});
