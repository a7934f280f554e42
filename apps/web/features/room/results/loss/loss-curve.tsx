'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';
import { layOut, type ChartBox, type Tick } from './loss-chart.js';
import type { LossRecord } from './loss-reader.js';
import { axisWords, describeSeries, formatLoss } from './loss-words.js';
import { seriesLooks } from './series-looks.js';

const height = 156;
const margin = { left: 52, right: 14, top: 8, bottom: 34 };
const widthAtFirst = 360;

export function LossCurve({ record }: { record: LossRecord }) {
  const { ref, width } = useWidth();
  const box: ChartBox = {
    left: margin.left,
    top: margin.top,
    width: Math.max(1, width - margin.left - margin.right),
    height: height - margin.top - margin.bottom,
  };
  const { paths, xTicks, yTicks } = layOut(record, box);
  const words = record.series.map((one) => describeSeries(one, record.axis)).join(' ');
  return (
    <div ref={ref} className="mt-1">
      <svg role="img" aria-label={`Loss curve. ${words}`} width={width} height={height}>
        <Grid box={box} ticks={yTicks} />
        <XAxis box={box} ticks={xTicks} title={axisWords[record.axis]} />
        {paths.map((path, index) => (
          <path
            key={index}
            d={path}
            fill="none"
            stroke="currentColor"
            strokeWidth={1.75}
            strokeLinecap="round"
            strokeLinejoin="round"
            strokeDasharray={seriesLooks[index]?.dashes}
            className={seriesLooks[index]?.color}
          />
        ))}
      </svg>
    </div>
  );
}

const textClass = 'fill-current text-[11px] text-muted tabular-nums';

function Grid({ box, ticks }: { box: ChartBox; ticks: Tick[] }) {
  return ticks.map(({ value, at }) => (
    <g key={value}>
      <line
        x1={box.left}
        x2={box.left + box.width}
        y1={at}
        y2={at}
        stroke="currentColor"
        className="text-line"
      />
      <text x={box.left - 6} y={at} dy="0.32em" textAnchor="end" className={textClass}>
        {formatLoss(value)}
      </text>
    </g>
  ));
}

function XAxis({ box, ticks, title }: { box: ChartBox; ticks: Tick[]; title: string }) {
  const bottom = box.top + box.height;
  return (
    <>
      <line
        x1={box.left}
        x2={box.left + box.width}
        y1={bottom}
        y2={bottom}
        stroke="currentColor"
        className="text-line-strong"
      />
      {ticks.map(({ value, at }) => (
        <text key={value} x={at} y={bottom + 14} textAnchor="middle" className={textClass}>
          {formatLoss(value)}
        </text>
      ))}
      <text x={box.left + box.width} y={bottom + 29} textAnchor="end" className={textClass}>
        {title}
      </text>
    </>
  );
}

function useWidth(): { ref: RefObject<HTMLDivElement | null>; width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(widthAtFirst);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.floor(entry?.contentRect.width ?? 0);
      // A folded panel has no width, and keeps what it had.
      if (next > 0) setWidth(next);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
