import type { QuestionDetail } from '@pairwise/contracts';
import { Card, Table, Td, Th } from '@pairwise/ui';
import { formatNumber } from '@/lib/format';
import { audienceLabels, skillLabels } from '@/lib/labels';

export function QuestionCases({ cases }: { cases: QuestionDetail['cases'] }) {
  const total = cases.reduce((sum, { points }) => sum + points, 0);
  return (
    <Card className="p-0">
      <Table aria-label="Test cases">
        <thead>
          <tr>
            <Th>Case</Th>
            <Th className="hidden sm:table-cell">Skill</Th>
            <Th>Audience</Th>
            <Th className="text-right">Points</Th>
          </tr>
        </thead>
        <tbody>
          {cases.map((testCase) => (
            <tr key={testCase.name}>
              <Td className="font-medium">
                {testCase.title}
                <span className="block font-normal text-muted sm:hidden">
                  {skillLabels[testCase.skill]}
                </span>
              </Td>
              <Td className="hidden text-muted sm:table-cell">{skillLabels[testCase.skill]}</Td>
              <Td className="text-muted">{audienceLabels[testCase.audience]}</Td>
              <Td className="text-right tabular-nums">{formatNumber(testCase.points)}</Td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Th scope="row" className="border-b-0 text-sm text-ink">
              {cases.length} cases
            </Th>
            <Td className="hidden border-b-0 sm:table-cell" />
            <Td className="border-b-0" />
            <Td className="border-b-0 text-right font-semibold tabular-nums">
              {formatNumber(total)}
            </Td>
          </tr>
        </tfoot>
      </Table>
    </Card>
  );
}
