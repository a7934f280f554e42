/**
 * Folders whose files bear each other in one process: they change no global state, ask for no
 * concurrency of their own, measure no memory and tear nothing down at the end of the process.
 */
const shared = [
  'apps/api/test/',
  'apps/cli/test/',
  'apps/realtime/test/',
  'apps/web/test/features/',
  'apps/web/test/lib/',
  'apps/web/test/server/',
  'apps/worker/test/',
  'packages/',
];
const alone = [
  'apps/worker/test/faults/',
  'apps/worker/test/validation/',
  'packages/sandbox/',
  'packages/telemetry/',
];

/** Loading what they import takes longer than most files run; more would be badly spread over lanes. */
const filesMax = 8;

const folderOf = (file: string): string | undefined =>
  alone.some((folder) => file.startsWith(folder))
    ? undefined
    : shared.find((folder) => file.startsWith(folder));

/** Splits test files, in their order, into those that one process runs. */
export function groupFiles(files: readonly string[]): string[][] {
  const groups: { folder: string | undefined; files: string[] }[] = [];
  for (const file of files) {
    const folder = folderOf(file);
    const last = groups.at(-1);
    const fits = folder !== undefined && folder === last?.folder && last.files.length < filesMax;
    if (fits) last.files.push(file);
    else groups.push({ folder, files: [file] });
  }
  return groups.map((group) => group.files);
}
