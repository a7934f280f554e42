import { Buffer } from 'node:buffer';
import { datasetNameSchema, limits } from '@pairwise/contracts';
import { SandboxError } from './errors.js';
import { encodeFrame } from './frames.js';
import type { SandboxContainer } from './sandbox-container.js';

/** A file of a question. Its program finds it, read-only, as `data/NAME`. */
export interface DatasetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in lower-case hexadecimal; the container checks it. */
  readonly sha256: string;
}

/** What one container keeps of datasets, for all jobs that it serves. */
export const datasetBytesPerContainerMax = 64 * 1024 * 1024;

/** Sizes by hash of what a container already has. */
const sent = new WeakMap<SandboxContainer, Map<string, number>>();

/**
 * Sends what the container does not have yet. Throws a `SandboxError` for a dataset that no
 * container takes, and when this one is full; then a fresh one may do.
 */
export async function sendDatasets(
  container: SandboxContainer,
  datasets: readonly DatasetFile[],
): Promise<void> {
  const known = sent.get(container) ?? new Map<string, number>();
  sent.set(container, known);
  for (const dataset of datasets) {
    if (known.has(dataset.sha256)) continue;
    assertSendable(dataset);
    const totalBytes = sum(known.values()) + dataset.bytes.length;
    if (totalBytes > datasetBytesPerContainerMax) {
      throw new SandboxError('not_ready', `a container takes no ${totalBytes} bytes of datasets`);
    }
    known.set(dataset.sha256, dataset.bytes.length);
    await container.send(encodeFrame('F', bodyOf(dataset)));
  }
}

function assertSendable({ name, bytes, sha256 }: DatasetFile): void {
  const isValid =
    datasetNameSchema.safeParse(name).success &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    bytes.length <= limits.datasetBytes;
  if (!isValid) throw new SandboxError('not_ready', `the dataset ${name} cannot be sent`);
}

/** A header's length, the header as JSON, the bytes. */
function bodyOf({ name, bytes, sha256 }: DatasetFile): Buffer {
  const header = Buffer.from(JSON.stringify({ name, sha256, sizeBytes: bytes.length }), 'utf8');
  const headerLength = Buffer.alloc(4);
  headerLength.writeUInt32BE(header.length);
  return Buffer.concat([headerLength, header, bytes]);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
