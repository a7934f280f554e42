'use client';

import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { sharePercentMax, sharePercentMin } from './pane-shares.js';

type PaneSeparatorProps = {
  label: string;
  /** Id of the pane whose width it sets. */
  controls: string;
  percent: number;
  frame: RefObject<HTMLElement | null>;
  /** The pane is on the separator's right, so that moving left widens it. */
  isFromRight?: boolean;
  onChange: (percent: number) => void;
};

const keyStepPercent = 2;

export function PaneSeparator(props: PaneSeparatorProps) {
  const { label, controls, percent, frame, isFromRight = false, onChange } = props;
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const fromLeft = ((event.clientX - box.left) / box.width) * 100;
    onChange(isFromRight ? 100 - fromLeft : fromLeft);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = percentAfterKey(event.key, percent, isFromRight);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={sharePercentMin}
      aria-valuemax={sharePercentMax}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      className="group relative z-10 hidden w-px cursor-col-resize touch-none bg-line outline-none lg:block"
    >
      <span className="absolute inset-y-0 -left-1.5 w-3 group-hover:bg-accent/25 group-focus-visible:bg-accent/50 group-active:bg-accent/40" />
    </div>
  );
}

function percentAfterKey(key: string, percent: number, isFromRight: boolean): number | null {
  const widening = isFromRight ? 'ArrowLeft' : 'ArrowRight';
  const narrowing = isFromRight ? 'ArrowRight' : 'ArrowLeft';
  if (key === widening) return percent + keyStepPercent;
  if (key === narrowing) return percent - keyStepPercent;
  if (key === 'Home') return sharePercentMin;
  return key === 'End' ? sharePercentMax : null;
}
