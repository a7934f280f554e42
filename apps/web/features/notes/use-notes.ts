import { noteSchema, type CreateNote, type Note } from '@pairwise/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { apiGet, apiSend } from '@/lib/api';
import { queryKeys } from '@/lib/query-keys';

const notesSchema = z.object({ items: z.array(noteSchema) });

export function useNotes(sessionId: string) {
  return useQuery({
    queryKey: queryKeys.notes(sessionId),
    queryFn: ({ signal }) => apiGet(`/sessions/${sessionId}/notes`, notesSchema, { signal }),
    select: ({ items }) => [...items].sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
  });
}

function useChangeNotes<Input, Result>(
  sessionId: string,
  change: (input: Input) => Promise<Result>,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.notes(sessionId) }),
  });
}

export const useAddNote = (sessionId: string) =>
  useChangeNotes(sessionId, (note: CreateNote): Promise<Note> =>
    apiSend('POST', `/sessions/${sessionId}/notes`, note, noteSchema),
  );

export const useEditNote = (sessionId: string) =>
  useChangeNotes(sessionId, ({ id, body }: { id: string; body: string }): Promise<Note> =>
    apiSend('PATCH', `/notes/${id}`, { body }, noteSchema),
  );

export const useDeleteNote = (sessionId: string) =>
  useChangeNotes(sessionId, (id: string): Promise<void> =>
    apiSend('DELETE', `/notes/${id}`, undefined, null),
  );
