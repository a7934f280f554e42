import type { QuestionDraft } from '@pairwise/contracts';
import { Badge, Card, EmptyState, Table, Td, Th } from '@pairwise/ui';
import { formatNumber } from '@/lib/format';
import { audienceLabels, skillLabels } from '@/lib/labels';

type DraftCasesProps = { draft: QuestionDraft; onOpen: (path: string) => void };

/** question.yaml read: what is checked how, who learns of it, and which mistake it catches. */
export function DraftCases({ draft: { outline }, onOpen }: DraftCasesProps) {
  if (outline === null) {
    return (
      <EmptyState title="question.yaml cannot be read yet">
        Its problems are listed under Problems.
      </EmptyState>
    );
  }
  return (
    <Card className="overflow-x-auto p-0">
      <Table aria-label="Test cases">
        <thead>
          <tr>
            <Th>Case</Th>
            <Th>Check</Th>
            <Th>Audience</Th>
            <Th>Catches</Th>
            <Th className="text-right">Points</Th>
          </tr>
        </thead>
        <tbody>
          {outline.cases.map((one) => (
            <tr key={one.name}>
              <Td>
                <span className="font-medium">{one.title}</span>
                <span className="block text-xs text-muted">
                  <span className="font-mono">{one.name}</span> · {skillLabels[one.skill]}
                </span>
                {one.required ? <Badge tone="warning">Required</Badge> : null}
              </Td>
              <Td className="font-mono text-xs">{String(one.check['kind'] ?? '')}</Td>
              <Td className="text-muted">{audienceLabels[one.audience]}</Td>
              <Td>
                {outline.mistakes
                  .filter(({ caughtBy }) => caughtBy === one.name)
                  .map(({ file }) => (
                    <button
                      key={file}
                      type="button"
                      onClick={() => onOpen(file)}
                      className="block cursor-pointer rounded font-mono text-xs text-accent-ink underline-offset-4 outline-none hover:underline focus-visible:ring-2 focus-visible:ring-ring"
                    >
                      {file.replace('mistakes/', '')}
                    </button>
                  ))}
              </Td>
              <Td className="text-right tabular-nums">{formatNumber(one.points)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
