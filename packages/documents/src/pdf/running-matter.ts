import type { PdfPage } from './page.js';
import type { Line } from './text.js';

/** Headers and footers stand in this share of the page's height, at its top and bottom. */
const MARGIN = 0.12;
const FEWEST_PAGES = 2;
/** Repeated lines stand at the same height, to so many points. */
const SAME_HEIGHT = 4;
const PAGE_NUMBER = /^[\s—–\-·~～|]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/，,]?\s*共?\s*\d{1,4}\s*页?)?[\s—–\-·~～|]*$/;

/**
 * Takes out page numbers, and headers and footers that are repeated on most pages (but for a number in them), and says
 * in `remarks` which texts went.
 */
export function dropRunningMatter(pages: readonly PdfPage[], remarks: string[]): PdfPage[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(marginLines(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const repeated = (line: Line) => pages.length >= FEWEST_PAGES && (seen.get(keyOf(line)) ?? 0) > pages.length / 2;
  const dropped = new Map<string, string>();
  const kept = pages.map((page) => {
    const margin = new Set(marginLines(page));
    const lines = page.lines.filter((line) => {
      if (!margin.has(line)) return true;
      if (PAGE_NUMBER.test(line.text)) return false;
      if (!repeated(line)) return true;
      if (!dropped.has(keyOf(line))) dropped.set(keyOf(line), line.text.trim());
      return false;
    });
    return { ...page, lines };
  });
  for (const text of dropped.values()) remarks.push(`每页重复的页眉或页脚“${text}”未计入正文。`);
  return kept;
}

/** Lines in the margins that have no table between them and the edge of the page. */
function marginLines(page: PdfPage): Line[] {
  const top = Math.min(page.height * MARGIN, ...page.tables.map((table) => table.top));
  const bottom = Math.max(page.height * (1 - MARGIN), ...page.tables.map((table) => table.bottom));
  return page.lines.filter((line) => line.y < top || line.y > bottom);
}

function keyOf(line: Line): string {
  return `${Math.round(line.y / SAME_HEIGHT)} ${line.text.replace(/\s+/g, '').replace(/\d+/g, '#')}`;
}
