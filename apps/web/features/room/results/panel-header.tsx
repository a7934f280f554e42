import type { ReactNode } from 'react';

type PanelHeaderProps = { icon: ReactNode; title: string; children?: ReactNode };

export function PanelHeader({ icon, title, children }: PanelHeaderProps) {
  return (
    <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-3">
      <h2 className="flex items-center gap-2 text-sm font-semibold whitespace-nowrap [&_svg]:size-4 [&_svg]:text-muted">
        <span aria-hidden>{icon}</span>
        {title}
      </h2>
      <div className="ml-auto flex min-w-0 items-center gap-2">{children}</div>
    </div>
  );
}
