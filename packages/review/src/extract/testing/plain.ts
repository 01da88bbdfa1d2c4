/** An evaluation or a part of it with every entry as its text, for comparing. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  if ('text' in value && Object.keys(value).every((key) => ['text', 'at', 'numbers', 'unit'].includes(key))) {
    return value.text;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => key !== 'at' && part !== undefined)
      .map(([key, part]) => [key, plain(part)]),
  );
}
