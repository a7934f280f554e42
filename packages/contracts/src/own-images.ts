import { z } from 'zod';
import { builtInEnvironmentNameSchema, ownEnvironmentNameSchema } from './environments.js';
import { organizationIdSchema, ownImageIdSchema } from './ids.js';
import { timestampSchema } from './text.js';

/** What `docker pull` takes: `registry/name:tag` or `name@sha256:…`, never an option or a path. */
export const imageReferenceSchema = z
  .string()
  .max(255)
  .regex(
    /^[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:\/[a-z0-9._-]+)*(?::[A-Za-z0-9_.-]{1,128}|@sha256:[0-9a-f]{64})$/,
    'must be an image with a tag or digest, such as registry.example.com/team/ml:2026-11',
  );

const moduleNameSchema = z
  .string()
  .max(100)
  .regex(/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/, 'must be the dotted name of a Python module');

export const createOwnImageSchema = z.strictObject({
  title: z.string().trim().min(1).max(60),
  reference: imageReferenceSchema,
  /** Whose limits it gets. */
  basedOn: builtInEnvironmentNameSchema,
  /** Modules that are imported before a candidate's program comes. */
  preload: z.array(moduleNameSchema).max(40).default([]),
});
export type CreateOwnImage = z.infer<typeof createOwnImageSchema>;

export const imageCheckSchema = z.object({
  name: z.string().max(100),
  ok: z.boolean(),
  detail: z.string().max(1_000),
});
export type ImageCheck = z.infer<typeof imageCheckSchema>;

export const ownImageStatuses = ['checking', 'accepted', 'rejected'] as const;
export const ownImageStatusSchema = z.enum(ownImageStatuses);

export const ownImageSchema = z.object({
  id: ownImageIdSchema,
  /** What a run names to use it. */
  environment: ownEnvironmentNameSchema,
  title: z.string(),
  reference: z.string(),
  basedOn: builtInEnvironmentNameSchema,
  preload: z.array(z.string()),
  status: ownImageStatusSchema,
  digest: z.string().nullable(),
  libraries: z.record(z.string(), z.string()).nullable(),
  checks: z.array(imageCheckSchema),
  createdAt: timestampSchema,
  checkedAt: timestampSchema.nullable(),
});
export type OwnImage = z.infer<typeof ownImageSchema>;

/** Asks a worker to run the conformance checks; again only ids. */
export const imageCheckJobSchema = z.strictObject({
  organizationId: organizationIdSchema,
  ownImageId: ownImageIdSchema,
});
export type ImageCheckJob = z.infer<typeof imageCheckJobSchema>;
