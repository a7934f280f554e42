'use client';

import type { DataPeek, PeekTable, PeekVariable } from '@pairwise/contracts';
import { ChevronRight } from 'lucide-react';
import { inertText } from '../output-parts.js';

/** Names, shapes and heads of what the program left in its variables: its own word for it. */
export function DataPeekPanel({ peek }: { peek: DataPeek }) {
  const { variables, isTruncated } = peek;
  return (
    <details className="group border-t border-line px-3 py-2 text-sm">
      <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded font-medium outline-none focus-visible:ring-2 focus-visible:ring-ring">
        <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
        Variables <span className="font-normal text-muted">({variables.length})</span>
      </summary>
      <ul className="mt-2 flex flex-col gap-3">
        {variables.map((variable) => (
          <li key={variable.name}>
            <Variable variable={variable} />
          </li>
        ))}
      </ul>
      {isTruncated ? (
        <p className="mt-2 text-xs text-muted italic">There are more; these are the first.</p>
      ) : null}
    </details>
  );
}

function Variable({ variable }: { variable: PeekVariable }) {
  const { name, table, preview } = variable;
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-mono font-semibold">{inertText(name)}</span>
        <span className="text-xs text-muted">{describe(variable)}</span>
      </p>
      {table ? (
        <FrameHead name={name} table={table} />
      ) : (
        <pre className="mt-0.5 font-mono text-xs break-words whitespace-pre-wrap text-muted">
          {inertText(preview)}
        </pre>
      )}
    </div>
  );
}

/** "ndarray (3, 4) float64 · min 0 · max 11 · 2 missing". */
function describe({ type, shape, dtype, length, min, max, mean, missing }: PeekVariable): string {
  const size = shape ? `(${shape.join(', ')})` : length === undefined ? '' : `length ${length}`;
  const head = [type, size, dtype].filter(Boolean).join(' ');
  const facts = [
    min === undefined ? '' : `min ${formatStatistic(min)}`,
    max === undefined ? '' : `max ${formatStatistic(max)}`,
    mean === undefined ? '' : `mean ${formatStatistic(mean)}`,
    missing === undefined || missing === 0 ? '' : `${missing} missing`,
  ];
  return inertText([head, ...facts].filter(Boolean).join(' · '));
}

const formatStatistic = (value: number | string): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(6))) : value;

function FrameHead({ name, table }: { name: string; table: PeekTable }) {
  return (
    <div
      tabIndex={0}
      role="group"
      aria-label={`Head of ${inertText(name)}`}
      className="mt-1 max-w-full overflow-x-auto rounded-md border border-line outline-none focus-visible:ring-2 focus-visible:ring-ring"
    >
      <table className="min-w-full text-left font-mono text-xs">
        <thead className="bg-sunken text-muted">
          <tr>
            <td className="px-2 py-1" />
            {table.columns.map((column, index) => (
              <th key={index} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
                {inertText(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} className="border-t border-line">
              <th scope="row" className="px-2 py-1 font-normal whitespace-nowrap text-muted">
                {inertText(table.index[index] ?? '')}
              </th>
              {row.map((cell, column) => (
                <td key={column} className="px-2 py-1 whitespace-nowrap">
                  {inertText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.isTruncated ? (
        <p className="border-t border-line px-2 py-1 text-xs text-muted">
          Only the first rows and columns.
        </p>
      ) : null}
    </div>
  );
}
