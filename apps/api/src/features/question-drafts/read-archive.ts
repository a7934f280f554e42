import {
  limits,
  PairwiseError,
  questionArchiveLimits,
  questionFileLimits,
} from '@pairwise/contracts';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

const UNIX = 3;
const FILE_TYPE = 0o170000;
const PLAIN_FILE = 0o100000;
const PATH_CHARACTERS = 300;

/** No archive becomes more than a question may be. */
const inflatedBytesMax = questionFileLimits.totalBytes + limits.datasetsPerQuestionBytes;

export const refuseArchive = (detail: string, cause?: unknown): PairwiseError =>
  new PairwiseError('archive_not_readable', { detail, cause });

/**
 * The files of a zip archive by path. Nothing is inflated before the sizes that the archive declares
 * fit, and a file that turns out larger than declared is refused while it is inflated. Links,
 * encrypted files and paths that lead anywhere but down are refused; folders, names that begin with a
 * dot and what Python leaves behind are skipped.
 */
export async function readArchive(bytes: Buffer): Promise<Map<string, Buffer>> {
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
    return await readEntries(zip);
  } catch (cause) {
    if (cause instanceof PairwiseError) throw cause;
    throw refuseArchive('It is damaged, or holds paths that no question has.', cause);
  }
}

async function readEntries(zip: ZipFile): Promise<Map<string, Buffer>> {
  const { entriesMax } = questionArchiveLimits;
  if (zip.entryCount > entriesMax) throw refuseArchive(`It has more than ${entriesMax} entries.`);
  const files = new Map<string, Buffer>();
  let inflatedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName;
    if (path.endsWith('/') || isByproduct(path)) continue;
    assertPlainFile(entry);
    if (files.has(path)) throw refuseArchive(`It holds ${path} twice.`);
    inflatedBytes += entry.uncompressedSize;
    if (inflatedBytes > inflatedBytesMax) {
      throw refuseArchive(`It holds more than ${inflatedBytesMax} bytes.`);
    }
    files.set(path, await inflate(zip, entry));
  }
  return files;
}

/** Nothing of the kind is part of a question: what begins with a dot, or was written beside it. */
const isByproduct = (path: string): boolean =>
  path
    .split('/')
    .some((name) => /^\.[^.]/.test(name) || name === '__pycache__' || name === '__MACOSX');

function assertPlainFile(entry: Entry): void {
  const path = entry.fileName;
  if (path.length > PATH_CHARACTERS || /[\u0000-\u001f]/.test(path)) {
    throw refuseArchive('It holds a file whose name is not a plain one.');
  }
  if (entry.isEncrypted()) throw refuseArchive(`${path} is encrypted.`);
  if (!entry.canDecodeFileData()) throw refuseArchive(`${path} is packed in an unusual way.`);
  const fileType = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  const isUnix = entry.versionMadeBy >>> 8 === UNIX;
  if (isUnix && fileType !== 0 && fileType !== PLAIN_FILE) {
    throw refuseArchive(`${path} is a link, not a file.`);
  }
}

async function inflate(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
