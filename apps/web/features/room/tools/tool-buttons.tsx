'use client';

import { Button } from '@pairwise/ui';
import { Eye, History, Library, MessageSquare, type LucideIcon } from 'lucide-react';
import { useChatNews } from '../chat/use-chat-news';
import { toolPanelId, toolTitles, type ToolName } from './room-tools.js';
import type { Tools } from './use-tools';

const icons: Record<ToolName, LucideIcon> = {
  chat: MessageSquare,
  libraries: Library,
  recorded: Eye,
  record: History,
};

export function ToolButtons({ tools }: { tools: Tools }) {
  const { offered, open, toggle } = tools;
  const news = useChatNews(open === 'chat');
  if (offered.length === 0) return null;
  return (
    <div role="group" aria-label="Beside the room" className="flex items-center gap-0.5">
      {offered.map((name) => (
        <ToolButton
          key={name}
          name={name}
          isOpen={open === name}
          unreadCount={name === 'chat' ? news.unreadCount : 0}
          onToggle={toggle}
        />
      ))}
      <p role="status" className="sr-only">
        {news.announcement}
      </p>
    </div>
  );
}

type ToolButtonProps = {
  name: ToolName;
  isOpen: boolean;
  unreadCount: number;
  onToggle: (name: ToolName) => void;
};

function ToolButton({ name, isOpen, unreadCount, onToggle }: ToolButtonProps) {
  const Icon = icons[name];
  const title = toolTitles[name];
  return (
    <Button
      id={`${toolPanelId(name)}-button`}
      variant="ghost"
      size="icon"
      title={title}
      aria-label={unreadCount > 0 ? `${title}, ${unreadCount} unread` : title}
      aria-expanded={isOpen}
      aria-controls={isOpen ? toolPanelId(name) : undefined}
      className={isOpen ? 'relative bg-accent-soft text-accent-ink' : 'relative'}
      onClick={() => onToggle(name)}
    >
      <Icon aria-hidden />
      {unreadCount > 0 ? (
        <span
          aria-hidden
          className="absolute top-0 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-[0.65rem] leading-4 font-semibold text-on-accent"
        >
          {unreadCount > 9 ? '9+' : unreadCount}
        </span>
      ) : null}
    </Button>
  );
}
