'use client';

import type { HocuspocusProvider } from '@hocuspocus/provider';
import type { QuestionId } from '@pairwise/contracts';
import { useEffect, useRef } from 'react';
import { useRoomControls } from '../room-controls';
import { AwayWatch } from './away-watch.js';
import { FactSender } from './fact-sender.js';
import { InsertWatch } from './insert-watch.js';
import { PasteWatch } from './paste-watch.js';
import { RoomClipboard } from './room-clipboard.js';

type IntegrityWatchProps = { code: HocuspocusProvider; questionId: QuestionId };

/** Notes the facts that the candidate was told of, and nothing of what was written or copied. */
export function IntegrityWatch({ code, questionId }: IntegrityWatchProps) {
  const { api, record } = useRoomControls();
  const { receive } = record;
  const shownId = useRef(questionId);
  useEffect(() => {
    shownId.current = questionId;
  }, [questionId]);
  useEffect(() => {
    const sender = new FactSender(
      (fact, commandId) =>
        api.command({ type: 'integrity.notice', questionId: shownId.current, fact }, commandId),
      receive,
    );
    const clipboard = new RoomClipboard();
    const pastes = new PasteWatch(clipboard, (size) => sender.notice({ kind: 'pasted', ...size }));
    const inserts = new InsertWatch(code.document, clipboard, pastes.isPasting, (size) =>
      sender.notice({ kind: 'large-insert', ...size }),
    );
    const away = new AwayWatch((awayMs) => sender.notice({ kind: 'left-page', awayMs }));
    return () => {
      for (const one of [pastes, inserts, away, sender]) one.stop();
    };
  }, [api, code, receive]);
  return null;
}
