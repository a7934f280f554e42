import type { DiscussionGuide, QuestionDetail } from '@pairwise/contracts';
import { Card, Tabs, TabsContent, TabsList, TabsTrigger } from '@pairwise/ui';
import { Markdown } from '@/components/markdown';
import { CodeBlock } from './code-block';
import { AnchorList, DiscussionGuideView, GuideSection, TextList } from './discussion-guide';
import { QuestionCases } from './question-cases';
import { QuestionHints } from './question-hints';
import { withoutTitle } from './statement';

export function CodingParts({ question }: { question: QuestionDetail }) {
  return (
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
          <Markdown source={withoutTitle(question.statement)} />
        </Card>
        <div className="min-w-0">
          <h2 className="sr-only">Starter code</h2>
          <CodeBlock code={question.starter} label="What the candidate starts from" />
        </div>
      </TabsContent>
      <TabsContent value="tests" className="mt-5">
        <h2 className="sr-only">Tests</h2>
        <QuestionCases cases={question.cases} />
      </TabsContent>
      <TabsContent value="reference" className="mt-5">
        <h2 className="sr-only">Reference solution</h2>
        <p className="mb-3 text-sm text-muted">A candidate never receives this solution.</p>
        <CodeBlock code={question.reference} label="Reference solution" />
      </TabsContent>
      <TabsContent value="guide" className="mt-5 flex flex-col gap-5">
        <QuestionHints hints={question.hints} clarifications={question.clarifications} />
        {question.anchors ? (
          <Card>
            <AnchorList anchors={question.anchors} />
          </Card>
        ) : null}
      </TabsContent>
    </Tabs>
  );
}

type DiscussionPartsProps = { question: QuestionDetail; discussion: DiscussionGuide };

/** The candidate gets the prompt alone. */
export function DiscussionParts({ question, discussion }: DiscussionPartsProps) {
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[2fr_3fr]">
      <Card>
        <h2 className="sr-only">Prompt</h2>
        <p className="mb-3 text-sm text-muted">What the candidate reads:</p>
        <Markdown source={withoutTitle(question.statement)} />
      </Card>
      <Card className="flex flex-col gap-6">
        <p className="text-sm text-muted">For the interviewer. A candidate never receives this.</p>
        <DiscussionGuideView discussion={discussion} />
        {question.clarifications.length > 0 ? (
          <GuideSection title="Say when asked">
            <TextList items={question.clarifications} />
          </GuideSection>
        ) : null}
        {question.anchors ? <AnchorList anchors={question.anchors} /> : null}
      </Card>
    </div>
  );
}
