'use client';

import type { Session } from '@pairwise/contracts';
import { Card, Tabs, TabsContent, TabsList, TabsTrigger } from '@pairwise/ui';
import { ScorecardPanel } from '@/features/scorecard/scorecard-panel';
import { StatusBadge } from '@/features/sessions/status-badge';
import { BackLink } from '@/features/shell/back-link';
import { PageHeader } from '@/features/shell/page-header';
import { PageSkeleton } from '@/features/shell/page-skeleton';
import { ProblemState } from '@/features/shell/problem-state';
import { useMayInterview } from '@/lib/membership-context';
import { useDocumentTitle } from '@/lib/use-document-title';
import { CandidateLinkCard } from './candidate-link-card';
import { SessionActions } from './session-actions';
import { SessionFacts } from './session-facts';
import { SessionNotes } from './session-notes';
import { SessionQuestions } from './session-questions';
import { useSession } from './use-session';

export function SessionPage({ id }: { id: string }) {
  const session = useSession(id);
  if (session.isPending) return <PageSkeleton label="Loading the session" />;
  if (session.isError) {
    return (
      <ProblemState
        isPage
        error={session.error}
        what="This session"
        onRetry={() => void session.refetch()}
        action={<BackLink href="/sessions">All sessions</BackLink>}
      />
    );
  }
  return <SessionView session={session.data} />;
}

function SessionView({ session }: { session: Session }) {
  const mayInterview = useMayInterview();
  useDocumentTitle(session.title);
  const overview = (
    <div className="grid gap-5 lg:grid-cols-[3fr_2fr]">
      <div className="flex min-w-0 flex-col gap-5">
        <SessionQuestions session={session} />
      </div>
      <div className="flex min-w-0 flex-col gap-5">
        <SessionFacts session={session} />
        {mayInterview ? <CandidateLinkCard session={session} /> : null}
      </div>
    </div>
  );
  return (
    <>
      <PageHeader
        back={<BackLink href="/sessions">All sessions</BackLink>}
        title={session.title}
        description={
          <span className="flex flex-wrap items-center gap-3">
            <StatusBadge status={session.status} />
            {session.candidate.name}
          </span>
        }
        actions={<SessionActions session={session} />}
      />
      {mayInterview ? (
        <Tabs defaultValue="overview">
          <TabsList aria-label="Parts of the session">
            <TabsTrigger value="overview">Overview</TabsTrigger>
            <TabsTrigger value="scorecard">My scorecard</TabsTrigger>
            <TabsTrigger value="notes">My notes</TabsTrigger>
          </TabsList>
          <TabsContent value="overview" className="mt-5">
            {overview}
          </TabsContent>
          <TabsContent value="scorecard" className="mt-5 max-w-3xl">
            <Card>
              <h2 className="sr-only">My scorecard</h2>
              <ScorecardPanel sessionId={session.id} />
            </Card>
          </TabsContent>
          <TabsContent value="notes" className="mt-5 max-w-3xl">
            <h2 className="sr-only">My notes</h2>
            <SessionNotes session={session} />
          </TabsContent>
        </Tabs>
      ) : (
        overview
      )}
    </>
  );
}
