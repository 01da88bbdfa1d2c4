import { useEffect, useState } from 'react';

const first = 60;
const step = 240;

/**
 * How many of a long list to draw: the beginning at once, the rest in steps while nothing else is to be done.
 *
 * @param least how many are needed at once; the place of a selected entry, counted from 1
 */
export function useGrowing(total: number, least: number): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => setDrawn((count) => count + step), 40);
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return Math.min(total, Math.max(drawn, least));
}
