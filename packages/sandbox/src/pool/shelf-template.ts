import type { ContainerSpec } from '../container-options.js';

/** What waits for one role of one environment whose image is there. */
export interface ShelfTemplate {
  readonly environment: string;
  /** Of a container that nobody has asked for yet; its deadline is set when it opens. */
  readonly spec: ContainerSpec;
  readonly minimum: number;
  readonly maximum: number;
}
