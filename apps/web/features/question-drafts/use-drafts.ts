import {
  acceptedValidationSchema,
  questionDraftPageSchema,
  questionDraftSchema,
  questionRevisionPageSchema,
  questionRevisionSchema,
  questionTrialSchema,
  questionValidationSchema,
  type CreateQuestionDraft,
  type QuestionDraft,
  type QuestionDraftAction,
  type QuestionId,
} from '@pairwise/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { apiGet, apiSend, apiUpload } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';
import type { FileTexts } from './draft-files';
import type { SaveBody } from './draft-keeper';

const validationPollMs = 700;

export function useDrafts(filter: { search: string; state: string }) {
  const query = new URLSearchParams({ limit: '100' });
  if (filter.search.trim()) query.set('search', filter.search.trim());
  if (filter.state) query.set('state', filter.state);
  return useQuery({
    queryKey: queryKeys.drafts(filter),
    queryFn: ({ signal }) =>
      apiGet(`/question-drafts?${query}`, questionDraftPageSchema, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useDraft(id: string) {
  return useQuery({
    queryKey: queryKeys.draft(id),
    queryFn: ({ signal }) => apiGet(`/question-drafts/${id}`, questionDraftSchema, { signal }),
    // Begun from what the server has now; then the editor holds it, and nothing is read in its back.
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Infinity,
  });
}

/** Keeps the answer, so that the page that opens next has it. */
function useKeepDraft() {
  const client = useQueryClient();
  return async (draft: QuestionDraft): Promise<void> => {
    client.setQueryData(queryKeys.draft(draft.id), draft);
    await client.invalidateQueries({ queryKey: queryKeys.allDrafts });
  };
}

export function useCreateDraft() {
  const keep = useKeepDraft();
  const router = useRouter();
  return useMutation({
    mutationFn: (body: CreateQuestionDraft) =>
      apiSend('POST', '/question-drafts', body, questionDraftSchema),
    onSuccess: async (draft) => {
      await keep(draft);
      router.push(`/questions/drafts/${draft.id}`);
    },
  });
}

export function useImportDraft() {
  const keep = useKeepDraft();
  const router = useRouter();
  return useMutation({
    mutationFn: ({ archive, questionId }: { archive: File; questionId?: QuestionId }) => {
      const query = questionId ? `?${new URLSearchParams({ questionId })}` : '';
      const path = `/question-drafts/import${query}`;
      return apiUpload(path, archive, 'application/zip', questionDraftSchema);
    },
    onSuccess: async (draft) => {
      await keep(draft);
      router.push(`/questions/drafts/${draft.id}`);
    },
  });
}

export const saveDraft = (id: string, body: SaveBody): Promise<QuestionDraft> =>
  apiSend('PUT', `/question-drafts/${id}/files`, body, questionDraftSchema);

export const changeDraft = (
  id: string,
  action: QuestionDraftAction,
  revision: number,
): Promise<QuestionDraft> =>
  apiSend('POST', `/question-drafts/${id}/${action}`, { revision }, questionDraftSchema);

export const tryDraft = (id: string) =>
  apiSend('POST', `/question-drafts/${id}/try`, {}, questionTrialSchema);

export const deleteDraft = (id: string): Promise<void> =>
  apiSend('DELETE', `/question-drafts/${id}`, undefined, null);

export const validateDraft = (files: FileTexts, datasets: QuestionDraft['datasets']) =>
  apiSend('POST', '/questions/validations', { files, datasets }, acceptedValidationSchema, {
    idempotencyKey: undefined,
  });

/** Asks again until it has finished. */
export function useValidation(id: string | null) {
  return useQuery({
    queryKey: queryKeys.validation(id ?? ''),
    queryFn: ({ signal }) =>
      apiGet(`/questions/validations/${id}`, questionValidationSchema, { signal }),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.status === 'finished' ? false : validationPollMs),
  });
}

export function useRevisions(id: string, revision: number) {
  return useQuery({
    queryKey: [...queryKeys.draftRevisions(id), { newest: revision }],
    queryFn: ({ signal }) =>
      apiGet(`/question-drafts/${id}/revisions?limit=100`, questionRevisionPageSchema, { signal }),
  });
}

export function useRevision(id: string, revision: number | null) {
  return useQuery({
    queryKey: queryKeys.draftRevision(id, revision ?? 0),
    queryFn: ({ signal }) =>
      apiGet(`/question-drafts/${id}/revisions/${revision}`, questionRevisionSchema, { signal }),
    enabled: revision !== null,
    staleTime: Infinity,
  });
}

export const addDataset = (
  { id, revision }: Pick<QuestionDraft, 'id' | 'revision'>,
  file: File,
): Promise<QuestionDraft> => {
  const query = new URLSearchParams({ name: file.name, revision: String(revision) });
  const path = `/question-drafts/${id}/datasets?${query}`;
  return apiUpload(path, file, 'application/octet-stream', questionDraftSchema);
};

export const removeDataset = (
  { id, revision }: Pick<QuestionDraft, 'id' | 'revision'>,
  name: string,
): Promise<QuestionDraft> =>
  apiSend(
    'DELETE',
    `/question-drafts/${id}/datasets/${encodeURIComponent(name)}?revision=${revision}`,
    undefined,
    questionDraftSchema,
  );
