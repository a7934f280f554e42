export type SandboxErrorCode =
  /** The engine refused a call, did not answer in time or could not be reached. */
  | 'engine_failed'
  /** The environment is unknown or its image is not on this machine. */
  | 'image_missing'
  /** The environment needs a GPU, and this host has none to give. */
  | 'gpu_missing'
  /** This host does not hold what it must hold before candidates' code may run on it. */
  | 'host_unsafe'
  /** A container did not become ready. */
  | 'not_ready'
  /** The stream to a container broke although nobody killed it. */
  | 'stream_broken'
  /** A container sent something that the protocol does not allow. */
  | 'protocol_broken'
  /** The question's own code failed, twice, in fresh checkers. */
  | 'checker_failed';

/** Our side failed. Nothing that a candidate's program does may surface as this. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly code: SandboxErrorCode;

  constructor(code: SandboxErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
