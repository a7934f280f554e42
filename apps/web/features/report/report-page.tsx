'use client';

import type { Report } from '@pairwise/contracts';
import { Button, Notice } from '@pairwise/ui';
import { Printer } from 'lucide-react';
import { BackLink } from '@/features/shell/back-link';
import { PageHeader } from '@/features/shell/page-header';
import { PageSkeleton } from '@/features/shell/page-skeleton';
import { ProblemState } from '@/features/shell/problem-state';
import { StatusBadge } from '@/features/sessions/status-badge';
import { formatDateTime } from '@/lib/format';
import { useDocumentTitle } from '@/lib/use-document-title';
import { CriteriaSection } from './criteria-section';
import { QuestionResult } from './question-result';
import { ReportFootnotes } from './report-footnotes';
import { ScorecardsSection } from './scorecards-section';
import { VerdictCard } from './verdict-card';
import { useReport } from './use-report';

export function ReportPage({ id }: { id: string }) {
  const report = useReport(id);
  if (report.isPending) return <PageSkeleton label="Loading the report" />;
  if (report.isError) {
    return (
      <ProblemState
        isPage
        error={report.error}
        what="The report"
        onRetry={() => void report.refetch()}
        action={<BackLink href="/sessions">All sessions</BackLink>}
      />
    );
  }
  return <ReportView report={report.data} />;
}

function ReportView({ report }: { report: Report }) {
  const { session } = report;
  useDocumentTitle(`Report on ${session.candidate.name}`);
  return (
    <article className="flex flex-col gap-6">
      <PageHeader
        back={<BackLink href={`/sessions/${session.id}`}>Back to the session</BackLink>}
        title={session.candidate.name}
        description={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium text-ink">{session.title}</span>
            <span>{report.organizationName}</span>
            <span>{formatDateTime(session.startedAt ?? session.createdAt)}</span>
            <StatusBadge status={session.status} />
          </span>
        }
        actions={
          <Button variant="secondary" onClick={() => window.print()}>
            <Printer aria-hidden />
            Print or save as PDF
          </Button>
        }
      />
      {session.status === 'live' ? (
        <Notice tone="warning">The interview is still running: these numbers will change.</Notice>
      ) : null}
      <VerdictCard report={report} />
      <CriteriaSection criteria={report.criteria} />
      <section aria-labelledby="report-questions" className="flex flex-col gap-4">
        <h2 id="report-questions" className="text-lg font-semibold">
          Tests by question
        </h2>
        {report.questions.map((question) => (
          <QuestionResult key={question.id} question={question} />
        ))}
      </section>
      <ScorecardsSection scorecards={report.scorecards} hiddenCount={report.hiddenScorecards} />
      <ReportFootnotes report={report} />
    </article>
  );
}
