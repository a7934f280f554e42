import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  path: string;
  content: string | Buffer;
  /** What the archive says of the size, true or not. */
  declaredBytes?: number;
  /** Bit 0 says that the entry is encrypted. */
  flags?: number;
  /** The mode that Unix gives it, such as a link's. */
  unixMode?: number;
}

const DEFLATED = 8;
const MADE_BY_UNIX = 3 << 8;

/** A zip archive, field by field, so that a test can lie in any of them. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = deflateRawSync(content);
    const path = Buffer.from(entry.path);
    const common = commonFields(entry, { content, packed, path });
    const local = Buffer.concat([u32(0x04034b50), u16(20), common, path, packed]);
    const attributes = ((entry.unixMode ?? 0o100644) << 16) >>> 0;
    central.push(
      Buffer.concat([u32(0x02014b50), u16(MADE_BY_UNIX | 20), u16(20), common]),
      Buffer.concat([u16(0), u16(0), u16(0), u32(attributes), u32(offset), path]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const counts = [u16(entries.length), u16(entries.length)];
  const end = [u32(0x06054b50), u16(0), u16(0), ...counts, u32(directory.length), u32(offset)];
  return Buffer.concat([...locals, directory, ...end, u16(0)]);
}

/** From the flags to the length of the extra field, as both headers have them. */
function commonFields(
  { flags = 0, declaredBytes }: RawEntry,
  { content, packed, path }: { content: Buffer; packed: Buffer; path: Buffer },
): Buffer {
  return Buffer.concat([
    ...[u16(flags), u16(DEFLATED), u32(0), u32(crc32(content))],
    ...[u32(packed.length), u32(declaredBytes ?? content.length), u16(path.length), u16(0)],
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
