import type Docker from 'dockerode';

interface DockerEvent {
  readonly stream?: string;
  readonly status?: string;
  readonly error?: string;
}

/** Follows a build, pull or import to its end, line by line; Docker's error becomes a rejection. */
export async function followToEnd(
  docker: Docker,
  stream: NodeJS.ReadableStream,
  onLine: (line: string) => void,
): Promise<void> {
  let pending = '';
  const onEvent = (event: DockerEvent): void => {
    pending += event.stream ?? (event.status === undefined ? '' : `${event.status}\n`);
    const lines = pending.split('\n');
    pending = lines.pop() ?? '';
    lines.filter((line) => line.trim() !== '').forEach(onLine);
  };
  await new Promise<void>((resolve, reject) => {
    docker.modem.followProgress(
      stream,
      (error: Error | null) => (error === null ? resolve() : reject(error)),
      onEvent,
    );
  });
  if (pending.trim() !== '') onLine(pending);
}

/** The last lines of a log, for an error message that must stay readable. */
export class LogTail {
  private lines: string[] = [];

  add(line: string): void {
    this.lines.push(line);
    if (this.lines.length > 25) this.lines.shift();
  }

  toString(): string {
    return this.lines.join('\n');
  }
}
