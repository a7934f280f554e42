import type { QuestionId } from '@pairwise/contracts';
import type { FastifyReply } from 'fastify';

/** As a download: no browser shows what an author has written as a page of ours. */
export const sendArchive = (
  reply: FastifyReply,
  questionId: QuestionId,
  archive: Buffer,
): FastifyReply =>
  reply
    .header('content-type', 'application/zip')
    .header('content-disposition', `attachment; filename="${questionId}.zip"`)
    .header('cache-control', 'no-store')
    .send(archive);
