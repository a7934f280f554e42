import type { EnvironmentName, QuestionLevel } from '@pairwise/contracts';
import { Badge, cn } from '@pairwise/ui';
import { Clock } from 'lucide-react';
import { environmentLabel, levelLabels } from '@/lib/labels';

type QuestionFactsProps = {
  level: QuestionLevel;
  minutes: number;
  environment: EnvironmentName;
  className?: string;
};

export function QuestionFacts({ level, minutes, environment, className }: QuestionFactsProps) {
  return (
    <span className={cn('flex flex-wrap items-center gap-1.5', className)}>
      <Badge tone={levelLabels[level].tone}>{levelLabels[level].text}</Badge>
      <Badge>
        <Clock aria-hidden />
        {minutes} min
      </Badge>
      <Badge>{environmentLabel(environment)}</Badge>
    </span>
  );
}
