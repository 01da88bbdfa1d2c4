import type { FastifyReply } from 'fastify';

/** A file for the user to keep. */
export interface Download {
  /** Name without a folder, possibly Chinese. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
};

/** Sends a file as a download; were it opened in the browser all the same, nothing in it could run. */
export function sendDownload(reply: FastifyReply, { name, bytes }: Download): FastifyReply {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return reply
    .header('content-type', types[extension] ?? 'application/octet-stream')
    .header('content-disposition', disposition(name))
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** RFC 6266: the name in UTF-8, and a plain one for what cannot read it. */
export function disposition(name: string): string {
  const safe = fileName(name);
  const plain = safe.replace(/[^\x20-\x7e]+/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A name that every system can keep: no folders, no control characters, no halves of characters. */
export function fileName(name: string): string {
  const cleaned = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '_')
    .trim();
  return cleaned === '' || /^\.+$/.test(cleaned) ? '文件' : shortened(cleaned);
}

const longest = 120;

/** Keeps the extension of a name that is too long. */
function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= longest) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  return characters.slice(0, longest - extension.length).join('') + extension;
}
