import type { QuestionDraft } from '@pairwise/contracts';
import { Card } from '@pairwise/ui';
import { Markdown } from '@/components/markdown';
import { CodeBlock } from '@/features/questions/code-block';
import { withoutTitle } from '@/features/questions/statement';
import type { FileTexts } from './draft-files';

type DraftPreviewProps = { draft: QuestionDraft; files: FileTexts };

/** What a candidate reads, from what is typed right now. */
export function DraftPreview({ draft, files }: DraftPreviewProps) {
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <h2 className="mb-3 text-lg font-semibold">{draft.title ?? draft.questionId}</h2>
        <Markdown source={withoutTitle(files['statement.md'] ?? '')} />
      </Card>
      <CodeBlock code={files['starter.py'] ?? ''} label="What the candidate starts from" />
    </div>
  );
}
