/** Marks at which a reader would cut a list. */
const cuts = /[、，,；;：:。！？]/;
/** Words that join two names in a list, brackets, and figures that would be read as figures of the text. */
const unclearInRow = /[（(）)\s]|和|及|与|等|\d/;
/** An end that would run into the figure after it, and figures within. */
const unclearBeforeFigure = /\d|[一二三四五六七八九十百千万亿]$/;

/** A name in a row of names: in quotation marks where it would otherwise be read as several. */
export const needsQuotes = (name: string): boolean => cuts.test(name) || unclearInRow.test(name);

/** A name with a figure right after it. */
export const beforeFigure = (name: string): string =>
  cuts.test(name) || unclearBeforeFigure.test(name) ? quoted(name) : name;

/** In quotation marks; those within become single ones. */
export const quoted = (name: string): string =>
  isQuoted(name) ? name : `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;

const isQuoted = (name: string): boolean => /^“[^“”]*”$/.test(name);
