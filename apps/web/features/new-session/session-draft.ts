import { createSessionSchema, type CreateSession, type Session } from '@pairwise/contracts';
import { check, type Checked } from '@/lib/form-issues';

/** The form as typed: numbers are still text, so that an unfinished one is not lost. */
export type SessionDraft = {
  title: string;
  candidateName: string;
  candidateEmail: string;
  durationMinutes: string;
  questionIds: string[];
};

export const emptyDraft: SessionDraft = {
  title: '',
  candidateName: '',
  candidateEmail: '',
  durationMinutes: '60',
  questionIds: [],
};

export const draftOf = (session: Session): SessionDraft => ({
  title: session.title,
  candidateName: session.candidate.name,
  candidateEmail: session.candidate.email,
  durationMinutes: String(session.durationMinutes),
  questionIds: session.questions.map(({ id }) => id),
});

export function checkDraft(draft: SessionDraft): Checked<CreateSession> {
  return check(createSessionSchema, {
    title: draft.title,
    candidate: { name: draft.candidateName, email: draft.candidateEmail.trim() },
    durationMinutes:
      draft.durationMinutes.trim() === '' ? Number.NaN : Number(draft.durationMinutes),
    questionIds: draft.questionIds,
  });
}
