import { questionDraftIdSchema } from '@pairwise/contracts';
import { z } from 'zod';

export const draftParamsSchema = z.strictObject({ id: questionDraftIdSchema });
