'use client';

import type { Session } from '@pairwise/contracts';
import { Card } from '@pairwise/ui';
import type { ReactNode } from 'react';
import { formatDateTime, formatMinutes } from '@/lib/format';
import { multiplierLabels } from '@/lib/labels';
import { useMayInterview } from '@/lib/membership-context';

export function SessionFacts({ session }: { session: Session }) {
  const mayInterview = useMayInterview();
  const facts: Array<[string, ReactNode]> = [
    ['Candidate', session.candidate.name],
    ['E-mail', session.candidate.email],
    ['Length', formatMinutes(session.durationMinutes)],
    ['Focus and pastes', session.integrity ? 'Recorded as facts' : 'Not recorded'],
    ['Meeting', session.meetingUrl === null ? 'No link' : <MeetingUrl url={session.meetingUrl} />],
    ['Created', formatDateTime(session.createdAt)],
  ];
  // What was agreed for a candidate's needs is for those who hold the interview, not for the decision.
  if (mayInterview) facts.push(['Extra time', multiplierLabels[session.timeMultiplier]]);
  if (session.startedAt) facts.push(['Started', formatDateTime(session.startedAt)]);
  if (session.endedAt) facts.push(['Ended', formatDateTime(session.endedAt)]);
  return (
    <Card>
      <h2 className="mb-3 font-semibold">Details</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function MeetingUrl({ url }: { url: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      className="text-accent-ink underline underline-offset-4"
    >
      {url}
    </a>
  );
}
