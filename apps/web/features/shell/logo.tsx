import { cn } from '@pairwise/ui';

export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2 text-lg font-semibold', className)}>
      <svg aria-hidden viewBox="0 0 24 24" className="size-6 text-accent" fill="none">
        <path
          d="M9.5 4.5 4 12l5.5 7.5M14.5 4.5 20 12l-5.5 7.5"
          stroke="currentColor"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <circle cx="12" cy="12" r="2" fill="currentColor" />
      </svg>
      Pairwise
    </span>
  );
}
