'use client';

import type { Figure } from '@pairwise/contracts';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { figureAlt, figureSource } from './figure-words.js';

const FigureViewer = dynamic(
  () => import('./figure-viewer').then((module) => module.FigureViewer),
  { ssr: false },
);

type FigureListProps = { figures: Figure[]; runNumber: number };

export function FigureList({ figures, runNumber }: FigureListProps) {
  const [opened, open] = useState<number | null>(null);
  return (
    <>
      {figures.map((figure, index) => (
        <div key={index} className="px-3 pb-3">
          <button
            type="button"
            title="Enlarge"
            onClick={() => open(index)}
            className="cursor-zoom-in rounded-md outline-none focus-visible:ring-2 focus-visible:ring-ring"
          >
            {/* The picture arrives in the event itself: there is nothing to load or to resize. */}
            <img
              src={figureSource(figure)}
              alt={figureAlt({ runNumber, number: index + 1, count: figures.length })}
              className="max-h-80 max-w-full rounded-md border border-line bg-white"
            />
          </button>
        </div>
      ))}
      {opened === null ? null : (
        <FigureViewer
          figures={figures}
          runNumber={runNumber}
          index={Math.min(opened, figures.length - 1)}
          onIndex={open}
          onClose={() => open(null)}
        />
      )}
    </>
  );
}
