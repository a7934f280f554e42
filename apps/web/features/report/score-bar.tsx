import { cn } from '@pairwise/ui';

type ScoreBarProps = { value: number; max: number; label: string; className?: string };

/** A meter for the ear and a bar for the eye; printed with its colour. */
export function ScoreBar({ value, max, label, className }: ScoreBarProps) {
  const share = Math.max(0, Math.min(1, value / max)) * 100;
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={cn(
        'h-2 w-full overflow-hidden rounded-full bg-line print:[print-color-adjust:exact]',
        className,
      )}
    >
      <div className="h-full rounded-full bg-accent" style={{ width: `${share}%` }} />
    </div>
  );
}
