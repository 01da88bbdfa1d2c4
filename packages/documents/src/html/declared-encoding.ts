/** Where a page declares its encoding, browsers look this far. */
const DECLARATION_BYTES = 4_096;

/** The encoding named by `meta charset`, `http-equiv` or an XML declaration at the start of a page. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(start)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{1,40})/.exec(start)?.[1]
  );
}
