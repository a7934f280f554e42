'use client';

import { Card, Tabs, TabsContent, TabsList, TabsTrigger } from '@pairwise/ui';
import { Markdown } from '@/components/markdown';
import { BackLink } from '@/features/shell/back-link';
import { PageHeader } from '@/features/shell/page-header';
import { PageSkeleton } from '@/features/shell/page-skeleton';
import { ProblemState } from '@/features/shell/problem-state';
import { useDocumentTitle } from '@/lib/use-document-title';
import { CategoryMark } from './category-mark';
import { CodeBlock } from './code-block';
import { QuestionActions } from './question-actions';
import { QuestionCases } from './question-cases';
import { QuestionFacts } from './question-facts';
import { QuestionHints } from './question-hints';
import { withoutTitle } from './statement';
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
          </span>
        }
        actions={<QuestionActions question={data} />}
      />
      <Tabs defaultValue="statement">
        <TabsList aria-label="Parts of the question">
          <TabsTrigger value="statement">Statement</TabsTrigger>
          <TabsTrigger value="tests">Tests</TabsTrigger>
          <TabsTrigger value="reference">Reference</TabsTrigger>
          <TabsTrigger value="guide">Guide</TabsTrigger>
        </TabsList>
        <TabsContent value="statement" className="mt-5 grid gap-5 lg:grid-cols-[3fr_2fr]">
          <Card>
            <h2 className="sr-only">Statement</h2>
            <Markdown source={withoutTitle(data.statement)} />
          </Card>
          <div className="min-w-0">
            <h2 className="sr-only">Starter code</h2>
            <CodeBlock code={data.starter} label="What the candidate starts from" />
          </div>
        </TabsContent>
        <TabsContent value="tests" className="mt-5">
          <h2 className="sr-only">Tests</h2>
          <QuestionCases cases={data.cases} />
        </TabsContent>
        <TabsContent value="reference" className="mt-5">
          <h2 className="sr-only">Reference solution</h2>
          <p className="mb-3 text-sm text-muted">A candidate never receives this solution.</p>
          <CodeBlock code={data.reference} label="Reference solution" />
        </TabsContent>
        <TabsContent value="guide" className="mt-5">
          <QuestionHints hints={data.hints} clarifications={data.clarifications} />
        </TabsContent>
      </Tabs>
    </>
  );
}
