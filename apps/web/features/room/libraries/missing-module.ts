const errorLine = /^(?:ModuleNotFoundError|ImportError): No module named '([A-Za-z0-9_.]{1,100})'/;
/** The error stands at the end; what a program printed before can be long. */
const tailCharacters = 4_000;

/** The top-level module that a failed run lacked, by the last error that it printed; else null. */
export function missingModuleOf(stderr: string): string | null {
  const lines = stderr.slice(-tailCharacters).split('\n');
  const last = lines.findLast((line) => /^[A-Za-z_.]+(?:Error|Exception)\b/.test(line)) ?? '';
  return errorLine.exec(last)?.[1]?.split('.', 1)[0] ?? null;
}
