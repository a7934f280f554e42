'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import { codePlaceSchema, mainFileId, type CodeFile } from '@pairwise/contracts';
import { useCallback, useEffect, useState } from 'react';
import { peersOf, type Peer } from './peers.js';
import { useCodeFiles } from './use-code-files';
import { usePeers } from './use-peers';

export type CodeDesk = {
  files: CodeFile[];
  fileId: string;
  chooseFile: (id: string) => void;
  /** By hand, which ends following. */
  chooseQuestion: (id: string) => void;
  peers: Peer[];
  myId: string;
  /** Whom this browser follows; null when nobody, or when they have left. */
  followed: Peer | null;
  follow: (participantId: string | null) => void;
};

type Options = {
  provider: HocuspocusProvider | null;
  /** Null in a room without questions. */
  questionId: string | null;
  chooseQuestion: (id: string) => void;
  myId: string;
};

/** Which file of the question this person has open, where the others are, and whom they follow. */
export function useCodeDesk({ provider, questionId, chooseQuestion, myId }: Options): CodeDesk {
  const files = useCodeFiles(provider, questionId);
  const peers = usePeers(provider, myId);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [followedId, follow] = useState<string | null>(null);
  const fileId = files.find(({ id }) => id === chosen[questionId ?? ''])?.id ?? mainFileId;
  const followed = findPeer(peers, followedId);

  const open = useCallback(
    (question: string, file: string) =>
      setChosen((before) => (before[question] === file ? before : { ...before, [question]: file })),
    [],
  );
  const chooseFile = useCallback(
    (id: string) => {
      follow(null);
      if (questionId !== null) open(questionId, id);
    },
    [open, questionId],
  );
  const chooseQuestionByHand = useCallback(
    (id: string) => {
      follow(null);
      chooseQuestion(id);
    },
    [chooseQuestion],
  );

  useEffect(() => {
    const place = codePlaceSchema.safeParse({ questionId, fileId });
    if (place.success) provider?.setAwarenessField('place', place.data);
  }, [provider, questionId, fileId]);
  useEffect(() => {
    provider?.setAwarenessField('following', followedId);
  }, [provider, followedId]);

  const goWith = useCallback(
    ({ place }: Peer) => {
      if (!place) return;
      chooseQuestion(place.questionId);
      open(place.questionId, place.fileId);
    },
    [chooseQuestion, open],
  );
  useEffect(() => {
    const awareness = provider?.awareness;
    if (!awareness || followedId === null) return undefined;
    const onPeers = (): void => {
      const peer = findPeer(peersOf(awareness.getStates().values(), myId), followedId);
      if (peer) goWith(peer);
    };
    awareness.on('change', onPeers);
    return () => awareness.off('change', onPeers);
  }, [provider, followedId, myId, goWith]);
  const followPeer = (participantId: string | null): void => {
    const peer = findPeer(peers, participantId);
    if (peer) goWith(peer);
    follow(participantId);
  };

  return {
    files,
    fileId,
    chooseFile,
    chooseQuestion: chooseQuestionByHand,
    peers,
    myId,
    followed,
    follow: followPeer,
  };
}

const findPeer = (peers: readonly Peer[], id: string | null): Peer | null =>
  peers.find(({ participantId }) => participantId === id) ?? null;
