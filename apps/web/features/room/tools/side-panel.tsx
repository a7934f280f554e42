'use client';

import { Button } from '@pairwise/ui';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';

type SidePanelProps = { id: string; title: string; onClose: () => void; children: ReactNode };

/** Beside the room on a wide screen, in its place on a narrow one. Escape closes it. */
export function SidePanel({ id, title, onClose, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <aside
      id={id}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      className="flex min-h-0 w-full shrink-0 flex-col border-line bg-surface lg:w-88 lg:border-l"
    >
      <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line pr-1.5 pl-4">
        <h2
          ref={heading}
          tabIndex={-1}
          className="rounded-sm text-sm font-semibold outline-none focus-visible:ring-2 focus-visible:ring-ring"
        >
          {title}
        </h2>
        <Button
          variant="ghost"
          size="icon"
          className="ml-auto"
          aria-label={`Close ${title.toLowerCase()}`}
          onClick={onClose}
        >
          <X aria-hidden />
        </Button>
      </div>
      <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</div>
    </aside>
  );
}
