'use client';

import { BackLink } from '@/features/shell/back-link';
import { PageHeader } from '@/features/shell/page-header';
import { PageSkeleton } from '@/features/shell/page-skeleton';
import { ProblemState } from '@/features/shell/problem-state';
import { useDocumentTitle } from '@/lib/use-document-title';
import { CategoryMark } from './category-mark';
import { QuestionActions } from './question-actions';
import { QuestionFacts } from './question-facts';
import { CodingParts, DiscussionParts } from './question-parts';
import { TrackLinks } from './track-links';
import { useQuestion } from './use-questions';

export function QuestionPage({ id }: { id: string }) {
  const question = useQuestion(id);
  useDocumentTitle(question.data?.title ?? 'Question');
  if (question.isPending) return <PageSkeleton label="Loading the question" />;
  if (question.isError) {
    return (
      <ProblemState
        isPage
        error={question.error}
        what="This question"
        onRetry={() => void question.refetch()}
        action={<BackLink href="/questions">All questions</BackLink>}
      />
    );
  }
  const { data } = question;
  return (
    <>
      <PageHeader
        back={<BackLink href="/questions">All questions</BackLink>}
        title={data.title}
        description={
          <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <CategoryMark category={data.category} />
            <QuestionFacts {...data} />
            <TrackLinks ids={data.tracks} />
          </span>
        }
        actions={<QuestionActions question={data} />}
      />
      {data.discussion ? (
        <DiscussionParts question={data} discussion={data.discussion} />
      ) : (
        <CodingParts question={data} />
      )}
    </>
  );
}
