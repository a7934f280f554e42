'use client';

import { useCallback, useState } from 'react';
import { toolPanelId, type ToolName } from './room-tools.js';

export type Tools = {
  offered: readonly ToolName[];
  open: ToolName | null;
  toggle: (name: ToolName) => void;
  close: () => void;
};

/** One panel at a time. When it closes, the keyboard is back at the button that opened it. */
export function useTools(offered: readonly ToolName[]): Tools {
  const [wished, setOpen] = useState<ToolName | null>(null);
  const open = wished !== null && offered.includes(wished) ? wished : null;
  const toggle = useCallback(
    (name: ToolName) => setOpen((before) => (before === name ? null : name)),
    [],
  );
  const close = useCallback(() => {
    setOpen(null);
    if (open) document.getElementById(`${toolPanelId(open)}-button`)?.focus();
  }, [open]);
  return { offered, open, toggle, close };
}
