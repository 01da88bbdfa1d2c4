/** Marks and words at which a reader would cut a list, or figures that would run into the next. */
const unclear = /[、，,；;：:。！？（(）)\s]|和|及|与|等|\d|[一二三四五六七八九十百千万亿]$|^[“”]/;

/** A name in a list: in quotation marks where it would otherwise be read as several, or run into a figure. */
export const listedName = (name: string): string =>
  unclear.test(name) && !(name.startsWith('“') && name.endsWith('”') && !name.slice(1, -1).includes('”'))
    ? quoted(name)
    : name;

/** In quotation marks; those within become single ones. */
export const quoted = (name: string): string => `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`;
