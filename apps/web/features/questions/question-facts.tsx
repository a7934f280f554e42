import type { EnvironmentName, QuestionKind, QuestionLevel } from '@pairwise/contracts';
import { Badge, cn } from '@pairwise/ui';
import { Clock } from 'lucide-react';
import { levelLabels, taskLabel } from '@/lib/labels';

type QuestionFactsProps = {
  level: QuestionLevel;
  minutes: number;
  kind: QuestionKind;
  environment: EnvironmentName;
  className?: string;
};

export function QuestionFacts({ level, minutes, className, ...task }: QuestionFactsProps) {
  return (
    <span className={cn('flex flex-wrap items-center gap-1.5', className)}>
      <Badge tone={levelLabels[level].tone}>{levelLabels[level].text}</Badge>
      <Badge>
        <Clock aria-hidden />
        {minutes} min
      </Badge>
      <Badge>{taskLabel(task)}</Badge>
    </span>
  );
}
