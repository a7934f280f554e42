import { setTimeout as delay } from 'node:timers/promises';
import {
  acceptedValidationSchema,
  questionValidationSchema,
  type AcceptedValidation,
  type CreateQuestionValidation,
  type QuestionValidation,
} from '@pairwise/contracts';
import { Refusal, type Client } from './client.js';

const pollMs = 500;
const path = '/questions/validations';

/** Sends a question and tells of its validation again and again until it has finished. */
export async function followValidation(
  client: Client,
  upload: CreateQuestionValidation,
  onProgress: (validation: QuestionValidation) => void,
): Promise<QuestionValidation> {
  const { id } = await send(client, upload);
  for (;;) {
    const validation = await client.get(`${path}/${id}`, questionValidationSchema);
    onProgress(validation);
    if (validation.status === 'finished') return validation;
    await delay(pollMs);
  }
}

/** A server that is busy says when it is worth asking again. */
async function send(client: Client, upload: CreateQuestionValidation): Promise<AcceptedValidation> {
  for (;;) {
    try {
      return await client.post(path, upload, acceptedValidationSchema);
    } catch (cause) {
      const retryAfterMs = cause instanceof Refusal ? cause.retryAfterMs : null;
      if (retryAfterMs === null) throw cause;
      await delay(retryAfterMs);
    }
  }
}
