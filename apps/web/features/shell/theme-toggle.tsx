'use client';

import { Button } from '@pairwise/ui';
import { Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';

/** Both icons are drawn and the style sheet shows one: the server cannot know the theme. */
export function ThemeToggle() {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label="Switch between light and dark"
      title="Switch between light and dark"
      onClick={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}
    >
      <Sun aria-hidden className="hidden dark:block" />
      <Moon aria-hidden className="dark:hidden" />
    </Button>
  );
}
