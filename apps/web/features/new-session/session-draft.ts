import {
  createSessionSchema,
  type AttemptPolicy,
  type CreateSession,
  type Session,
} from '@pairwise/contracts';
import { check, type Checked } from '../../lib/form-issues.js';

/** The form as typed: numbers are still text, so that an unfinished one is not lost. */
export type SessionDraft = {
  title: string;
  candidateName: string;
  candidateEmail: string;
  durationMinutes: string;
  questionIds: string[];
  /** Empty: as often as they like. */
  maxAttempts: string;
  minGapSeconds: string;
  counts: AttemptPolicy['counts'];
  /** Empty: none. */
  meetingUrl: string;
  timeMultiplier: Session['timeMultiplier'];
  integrity: boolean;
};

export const emptyDraft: SessionDraft = {
  title: '',
  candidateName: '',
  candidateEmail: '',
  durationMinutes: '60',
  questionIds: [],
  maxAttempts: '',
  minGapSeconds: '0',
  counts: 'best',
  meetingUrl: '',
  timeMultiplier: 1,
  integrity: true,
};

export const draftOf = (session: Session): SessionDraft => ({
  title: session.title,
  candidateName: session.candidate.name,
  candidateEmail: session.candidate.email,
  durationMinutes: String(session.durationMinutes),
  questionIds: session.questions.map(({ id }) => id),
  maxAttempts: session.attempts.maxAttempts === null ? '' : String(session.attempts.maxAttempts),
  minGapSeconds: String(session.attempts.minGapSeconds),
  counts: session.attempts.counts,
  meetingUrl: session.meetingUrl ?? '',
  timeMultiplier: session.timeMultiplier,
  integrity: session.integrity,
});

const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

export function checkDraft(draft: SessionDraft): Checked<CreateSession> {
  return check(createSessionSchema, {
    title: draft.title,
    candidate: { name: draft.candidateName, email: draft.candidateEmail.trim() },
    durationMinutes: numberOf(draft.durationMinutes),
    questionIds: draft.questionIds,
    meetingUrl: draft.meetingUrl.trim() === '' ? null : draft.meetingUrl.trim(),
    timeMultiplier: draft.timeMultiplier,
    integrity: draft.integrity,
    attempts: {
      maxAttempts: draft.maxAttempts.trim() === '' ? null : Number(draft.maxAttempts),
      minGapSeconds: numberOf(draft.minGapSeconds),
      counts: draft.counts,
    },
  });
}
