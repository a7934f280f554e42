import Docker from 'dockerode';
import type { ContainerRole } from '../../src/index.js';
import { labelNames } from '../../src/index.js';

/** What every hostile program needs to speak the protocol before it breaks it. */
const preamble = `
import json, os, struct, sys, time
def send(kind, body=b""):
    data = memoryview(kind + struct.pack(">I", len(body)) + body)
    while data: data = data[os.write(1, data):]
def say(kind, value): send(kind, json.dumps(value).encode())
def receive():
    header = sys.stdin.buffer.read(5)
    if len(header) < 5: sys.exit(0)
    return header[:1], sys.stdin.buffer.read(struct.unpack(">I", header[1:])[0])
def ready(): say(b"R", {"protocol": 1, "python": "3", "libraries": {}, "preloadMs": 0})
def job():
    identity = json.loads(receive()[1])["id"]
    say(b"S", {"id": identity})
    return identity
def done(identity, **changes):
    say(b"D", {"id": identity, "exitCode": 0, "signal": None, "reason": "exit", "wallTimeMs": 1,
               "cpuTimeMs": 1, "peakMemoryBytes": 1, "stdoutTruncated": False,
               "stderrTruncated": False, "exception": None, **changes})
`;

/**
 * The real engine, but PID 1 of containers with this role is a program of ours that lies: as if
 * candidate's code had taken over the runner, or a question the checker.
 */
export class HostileDocker extends Docker {
  readonly #role: ContainerRole;
  readonly #program: string;

  constructor(role: ContainerRole, program: string) {
    super();
    this.#role = role;
    this.#program = program;
  }

  override createContainer(options: Docker.ContainerCreateOptions): Promise<Docker.Container>;
  override createContainer(...parameters: unknown[]): Promise<Docker.Container> {
    const options = parameters[0] as Docker.ContainerCreateOptions;
    const isVictim = options.Labels?.[labelNames.role] === this.#role;
    const command = ['python3', '-c', `${preamble}\n${this.#program}`];
    return super.createContainer(isVictim ? { ...options, Cmd: command } : options);
  }
}
