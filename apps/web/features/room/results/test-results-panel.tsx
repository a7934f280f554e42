'use client';

import type { Submission } from '@pairwise/contracts';
import { cn, Spinner } from '@pairwise/ui';
import { ListChecks } from 'lucide-react';
import { FindingsList } from '@/features/findings/findings-list';
import type { Submissions } from '../use-submissions';
import { describeScore, formatTimeOfDay } from '../words.js';
import { CaseTable } from './case-table';
import { HistorySelect } from './history-select';
import { PanelHeader } from './panel-header';
import { ScoreBar } from './score-bar';

type TestResultsPanelProps = { submissions: Submissions; isStaff: boolean };

export function TestResultsPanel({ submissions, isStaff }: TestResultsPanelProps) {
  const { shown } = submissions;
  return (
    <section
      aria-label="Test results"
      aria-busy={shown !== null && shown.status !== 'finished'}
      className={cn(
        'flex flex-col border-t border-line bg-surface',
        shown ? 'flex-1 basis-0 max-lg:basis-auto lg:min-h-0' : 'shrink-0',
      )}
    >
      <PanelHeader icon={<ListChecks />} title="Test results">
        <SubmissionHistory {...submissions} />
      </PanelHeader>
      {shown ? (
        <SubmissionResult submission={shown} isStaff={isStaff} />
      ) : (
        <p className="px-3 py-4 text-sm text-muted">
          Nothing submitted yet. Submit runs the tests of this question.
        </p>
      )}
    </section>
  );
}

function SubmissionHistory({ submissions, shown, select }: Submissions) {
  if (submissions.length < 2 || !shown) return null;
  return (
    <HistorySelect
      label="Earlier submissions"
      value={shown.id}
      onSelect={select}
      options={submissions.map((item, index) => ({
        id: item.id,
        text: `No. ${submissions.length - index} · ${describeScore(item)} · ${formatTimeOfDay(item.queuedAt)}`,
      }))}
    />
  );
}

type SubmissionResultProps = { submission: Submission; isStaff: boolean };

function SubmissionResult({ submission, isStaff }: SubmissionResultProps) {
  const isFinished = submission.status === 'finished';
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label="Results of the submission"
      className="relative min-h-0 flex-1 overflow-auto outline-none focus-visible:ring-2 focus-visible:ring-ring focus-visible:ring-inset"
    >
      <div role="status" className="px-3 pt-3">
        {isFinished ? <ScoreBar submission={submission} /> : <Checking submission={submission} />}
      </div>
      <p className="px-3 pt-1 pb-2 text-xs text-muted">
        Submitted by {submission.requestedBy} at {formatTimeOfDay(submission.queuedAt)}
      </p>
      {submission.cases.length > 0 ? (
        <CaseTable cases={submission.cases} isStaff={isStaff} />
      ) : null}
      {isStaff ? <Findings submission={submission} /> : null}
    </div>
  );
}

function Checking({ submission }: { submission: Submission }) {
  return (
    <p className="flex items-center gap-2 text-sm text-muted">
      <Spinner />
      {submission.status === 'queued' ? 'Waiting for its turn…' : 'Running the tests…'}
    </p>
  );
}

function Findings({ submission }: { submission: Submission }) {
  if (submission.status !== 'finished' || submission.outcome !== 'succeeded') return null;
  return (
    <div className="px-3 py-3">
      <h3 className="mb-2 text-xs font-semibold text-muted">
        Seen in the source (interviewers only)
      </h3>
      <FindingsList {...submission} />
    </div>
  );
}
