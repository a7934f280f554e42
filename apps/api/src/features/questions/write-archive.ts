import { buffer } from 'node:stream/consumers';
import type { QuestionId } from '@pairwise/contracts';
import { datasets, type TenantTx } from '@pairwise/db';
import { ZipFile } from 'yazl';
import type { FolderContent } from '../question-drafts/draft-content.js';

/** A question's folder as a zip archive, which an import turns into the same question again. */
export async function writeArchive(
  tx: TenantTx,
  { questionId, changedAt }: { questionId: QuestionId; changedAt: Date },
  content: FolderContent,
): Promise<Buffer> {
  const stored = await datasets.getContents(tx, content.datasets);
  const zip = new ZipFile();
  const options = { mtime: changedAt };
  for (const path of Object.keys(content.files).sort()) {
    zip.addBuffer(Buffer.from(content.files[path] ?? ''), `${questionId}/${path}`, options);
  }
  for (const { name, bytes } of stored) {
    zip.addBuffer(Buffer.from(bytes), `${questionId}/datasets/${name}`, options);
  }
  zip.end();
  return buffer(zip.outputStream);
}
