'use client';

import { limits, type QuestionDraft } from '@pairwise/contracts';
import { Button, Card, EmptyState, Notice } from '@pairwise/ui';
import { FileSpreadsheet, Trash2, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { problemText } from '@/lib/api';
import { formatSize } from '@/lib/format';
import type { DraftEditing } from './use-draft-editor';
import { addDataset, removeDataset } from './use-drafts';

/** Files that programs and drivers find, read-only, as data/NAME. */
export function DatasetsPanel({ editing }: { editing: DraftEditing }) {
  const { stored, save, accept } = editing;
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const act = async (name: string, work: (draft: QuestionDraft) => Promise<QuestionDraft>) => {
    setProblem(null);
    setBusy(name);
    try {
      const draft = await save();
      if (draft) accept(await work(draft));
    } catch (cause) {
      setProblem(`${name}: ${problemText(cause)}`);
    } finally {
      setBusy(null);
    }
  };
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-prose text-sm text-muted">
          At most {limits.datasetsPerQuestionMax} files of {formatSize(limits.datasetBytes)}. The
          candidate can read them, so nothing secret may be in them.
        </p>
        <Button
          variant="secondary"
          disabled={!stored.mayEdit}
          loading={busy !== null}
          onClick={() => input.current?.click()}
        >
          {busy === null ? <Upload aria-hidden /> : null}
          {busy === null ? 'Add a file' : busy}
        </Button>
        <input
          ref={input}
          type="file"
          aria-label="File of data"
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void act(file.name, (draft) => addDataset(draft, file));
          }}
        />
      </div>
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      {stored.datasets.length === 0 ? (
        <EmptyState icon={<FileSpreadsheet />} title="No files of data" />
      ) : (
        <ul aria-label="Files of data" className="flex flex-col divide-y divide-line">
          {stored.datasets.map(({ name, sizeBytes, sha256 }) => (
            <li key={name} className="flex items-center justify-between gap-3 py-2 text-sm">
              <span className="min-w-0">
                <span className="block truncate font-mono">data/{name}</span>
                <span className="text-xs text-muted">
                  {formatSize(sizeBytes)} · SHA-256{' '}
                  <span title={sha256}>{sha256.slice(0, 12)}…</span>
                </span>
              </span>
              <Button
                variant="ghost"
                size="icon"
                aria-label={`Remove ${name}`}
                disabled={!stored.mayEdit || busy !== null}
                onClick={() => void act(name, (draft) => removeDataset(draft, name))}
              >
                <Trash2 aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
