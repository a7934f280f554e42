import { Badge, Card } from '@pairwise/ui';
import { Check } from 'lucide-react';

const code = `import numpy as np

def softmax_rows(scores):
    """Row-wise softmax that does not overflow."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    weights = np.exp(shifted)
    return weights / weights.sum(axis=1, keepdims=True)`;

const cases = ['Three known rows', 'Values near 1000', 'One column', 'Input stays unchanged'];

/** A still life of a room: what is written, and what the tests say. */
export function LandingFigure() {
  return (
    <Card className="overflow-hidden p-0 shadow-raised">
      <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-2.5 text-sm">
        <span className="font-medium">Stable softmax</span>
        <Badge tone="success">Live</Badge>
      </div>
      <pre
        tabIndex={0}
        className="overflow-x-auto bg-sunken px-4 py-4 font-mono text-[0.8rem] leading-6"
      >
        <code>{code}</code>
      </pre>
      <ul className="grid gap-2 border-t border-line px-4 py-4 text-sm sm:grid-cols-2">
        {cases.map((title) => (
          <li key={title} className="flex items-center gap-2">
            <Check aria-hidden className="size-4 text-success" />
            {title}
          </li>
        ))}
      </ul>
    </Card>
  );
}
