import { cn } from './class-names.js';

/**
 * Initials; the name stands beside it, so the picture itself is not announced. They are drawn as
 * generated content: as text they would count as part of the label of a button around them.
 */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('');
  return (
    <span
      aria-hidden
      data-initials={initials}
      className={cn(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-ink uppercase select-none before:content-[attr(data-initials)]',
        className,
      )}
    />
  );
}
