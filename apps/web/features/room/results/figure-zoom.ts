export const figureZooms = ['fit', 'actual', 'double'] as const;
export type FigureZoom = (typeof figureZooms)[number];

export const zoomLabels: Record<FigureZoom, string> = {
  fit: 'Fit',
  actual: '100 %',
  double: '200 %',
};

export type FigureStep = { zoom: FigureZoom } | { turn: -1 | 1 };

const zoomed = (zoom: FigureZoom, by: -1 | 1): FigureStep => {
  const index = figureZooms.indexOf(zoom) + by;
  return { zoom: figureZooms[index] ?? zoom };
};

/**
 * What a key does to the figure on show; null for keys that are left to the browser. While all of the
 * figure is to be seen the arrows turn pages; otherwise they move over it, as in any scrolled box.
 */
export function figureStep(key: string, zoom: FigureZoom): FigureStep | null {
  if (key === '+' || key === '=') return zoomed(zoom, 1);
  if (key === '-') return zoomed(zoom, -1);
  if (key === '0') return { zoom: 'fit' };
  if (key === '1') return { zoom: 'actual' };
  if (key === '2') return { zoom: 'double' };
  if (key === 'n' || (key === 'ArrowRight' && zoom === 'fit')) return { turn: 1 };
  if (key === 'p' || (key === 'ArrowLeft' && zoom === 'fit')) return { turn: -1 };
  return null;
}
