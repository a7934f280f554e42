import {
  consoleEntrySchema,
  consoleSchema,
  consoleSummarySchema,
  type Console,
  type ConsoleSummary,
} from '@pairwise/contracts';
import type { ConsoleEntryRow, ConsoleRow } from '@pairwise/db';
import { toRunSummary } from '../executions/execution-view.js';

export const toConsoleSummary = (row: ConsoleRow): ConsoleSummary =>
  consoleSummarySchema.parse({ ...toRunSummary(row), runId: row.runId });

export const toConsole = (row: ConsoleRow, entries: readonly ConsoleEntryRow[]): Console =>
  consoleSchema.parse({
    ...toConsoleSummary(row),
    entries: entries.map((entry) =>
      consoleEntrySchema.parse({
        ...entry,
        cell: entry.cellTitle === null ? null : { title: entry.cellTitle },
        by: entry.byName,
        at: entry.at.toISOString(),
      }),
    ),
  });
