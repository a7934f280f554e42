'use client';

import type { RoomQuestion } from '@pairwise/contracts';
import { Spinner } from '@pairwise/ui';
import dynamic from 'next/dynamic';
import { SidePanel } from './side-panel';
import { toolPanelId, toolTitles, type ToolName } from './room-tools.js';

/** Each comes when it is opened for the first time. */
const loading = () => <PanelLoading />;
const ChatPanel = dynamic(() => import('../chat/chat-panel').then((module) => module.ChatPanel), {
  loading,
});
const LibrariesPanel = dynamic(
  () => import('../libraries/libraries-panel').then((module) => module.LibrariesPanel),
  { loading },
);
const RecordedPanel = dynamic(
  () => import('../integrity/recorded-panel').then((module) => module.RecordedPanel),
  { loading },
);
const RecordPanel = dynamic(
  () => import('../record/record-panel').then((module) => module.RecordPanel),
  { loading },
);

type ToolPanelProps = { name: ToolName; question: RoomQuestion | null; onClose: () => void };

export function ToolPanel({ name, question, onClose }: ToolPanelProps) {
  return (
    <SidePanel key={name} id={toolPanelId(name)} title={toolTitles[name]} onClose={onClose}>
      <Content name={name} question={question} />
    </SidePanel>
  );
}

function Content({ name, question }: Omit<ToolPanelProps, 'onClose'>) {
  switch (name) {
    case 'chat':
      return <ChatPanel />;
    case 'libraries':
      return question ? <LibrariesPanel question={question} /> : null;
    case 'recorded':
      return <RecordedPanel />;
    case 'record':
      return <RecordPanel />;
  }
}

function PanelLoading() {
  return (
    <p role="status" className="flex items-center gap-2 p-4 text-sm text-muted">
      <Spinner /> Opening…
    </p>
  );
}
