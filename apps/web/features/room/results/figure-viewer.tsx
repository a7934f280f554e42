'use client';

import type { Figure } from '@pairwise/contracts';
import { Button, Dialog } from '@pairwise/ui';
import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { figureAlt, figureFile, figureSource } from './figure-words.js';
import {
  figureStep,
  figureZooms,
  zoomLabels,
  type FigureStep,
  type FigureZoom,
} from './figure-zoom.js';

type FigureViewerProps = {
  figures: Figure[];
  runNumber: number;
  index: number;
  onIndex: (index: number) => void;
  onClose: () => void;
};

/** One figure as large as wanted, with its neighbours a key away. */
export function FigureViewer({ figures, runNumber, index, onIndex, onClose }: FigureViewerProps) {
  const [zoom, setZoom] = useState<FigureZoom>('fit');
  const figure = figures[index];
  const numbered = { runNumber, number: index + 1, count: figures.length };
  const turn = (by: -1 | 1): void => {
    if (figures[index + by]) onIndex(index + by);
  };
  useFigureKeys(zoom, (step) => ('zoom' in step ? setZoom(step.zoom) : turn(step.turn)));
  if (!figure) return null;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      title={`Figure ${numbered.number} of ${numbered.count}, run ${runNumber}`}
      className="h-[calc(100dvh-2rem)] max-w-6xl overflow-hidden p-4 sm:p-6"
    >
      <div className="flex min-h-0 flex-1 flex-col gap-3">
        <Picture figure={figure} alt={figureAlt(numbered)} zoom={zoom} />
        <div className="flex flex-wrap items-center gap-2">
          <ZoomButtons zoom={zoom} onZoom={setZoom} />
          {figures.length > 1 ? (
            <div className="flex gap-2">
              <Button variant="secondary" size="sm" disabled={index === 0} onClick={() => turn(-1)}>
                <ChevronLeft aria-hidden /> Previous
              </Button>
              <Button
                variant="secondary"
                size="sm"
                disabled={index === figures.length - 1}
                onClick={() => turn(1)}
              >
                Next <ChevronRight aria-hidden />
              </Button>
            </div>
          ) : null}
          <Button asChild variant="secondary" size="sm" className="ml-auto">
            <a href={figureSource(figure)} download={figureFile(figure, numbered)}>
              <Download aria-hidden /> Download {figure.mediaType === 'image/png' ? 'PNG' : 'SVG'}
            </a>
          </Button>
        </div>
        <p className="text-xs text-muted max-sm:hidden">
          Keys: + and − zoom, 0 fits, n and p turn, arrows move.
        </p>
      </div>
    </Dialog>
  );
}

/** Wherever in the dialog the focus is: nothing else takes keys while it is open. */
function useFigureKeys(zoom: FigureZoom, act: (step: FigureStep) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const step = isPlain ? figureStep(event.key, zoom) : null;
      if (!step) return;
      event.preventDefault();
      act(step);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

type ZoomButtonsProps = { zoom: FigureZoom; onZoom: (zoom: FigureZoom) => void };

function ZoomButtons({ zoom, onZoom }: ZoomButtonsProps) {
  return (
    <div role="group" aria-label="Zoom" className="flex gap-1">
      {figureZooms.map((name) => (
        <Button
          key={name}
          size="sm"
          variant={name === zoom ? 'primary' : 'secondary'}
          aria-pressed={name === zoom}
          onClick={() => onZoom(name)}
        >
          {zoomLabels[name]}
        </Button>
      ))}
    </div>
  );
}

const factors: Record<Exclude<FigureZoom, 'fit'>, number> = { actual: 1, double: 2 };

function Picture({ figure, alt, zoom }: { figure: Figure; alt: string; zoom: FigureZoom }) {
  const [naturalWidth, setNaturalWidth] = useState<number | null>(null);
  const isFitted = zoom === 'fit' || naturalWidth === null;
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label="Figure"
      className="flex min-h-0 flex-1 overflow-auto rounded-md border border-line bg-white outline-none focus-visible:ring-2 focus-visible:ring-ring"
    >
      <img
        src={figureSource(figure)}
        alt={alt}
        onLoad={(event) => setNaturalWidth(event.currentTarget.naturalWidth)}
        className={isFitted ? 'size-full object-contain' : 'm-auto h-auto max-w-none shrink-0'}
        style={isFitted ? undefined : { width: naturalWidth * factors[zoom] }}
      />
    </div>
  );
}
