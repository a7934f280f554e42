import { cn } from './class-names.js';

export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden
      className={cn('animate-pulse rounded-md bg-line/70 motion-reduce:animate-none', className)}
    />
  );
}
