import { useEffect } from 'react';

/** Names the page after what it shows, once that is known. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Pairwise`;
  }, [title]);
}
