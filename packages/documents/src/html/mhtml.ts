import { UnreadableFile } from '../errors.js';
import { decodeText } from '../text-encoding.js';
import { declaredEncoding } from './declared-encoding.js';

const HEADER_BYTES = 8_192;
const MOST_PARTS = 10_000;

/** Whether a file is a web archive (.mht): it begins with mail headers that announce a multipart body. */
export function isMhtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_BYTES));
  return /^[\w-]{1,60}:/.test(start) && /^mime-version:/im.test(start) && /multipart\/related/i.test(start);
}

/**
 * The first HTML part of a web archive, as Word saves it with 「单个文件网页」.
 *
 * @throws UnreadableFile `unsupported` where there is none that can be read simply.
 */
export function htmlOfMhtml(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes);
  const boundary = /boundary="?([^"\r\n;]{1,200})/i.exec(text.slice(0, HEADER_BYTES))?.[1];
  const parts = boundary ? text.split(`--${boundary}`, MOST_PARTS).slice(1) : [];
  for (const part of parts) {
    const end = /\r?\n\r?\n/.exec(part);
    if (!end) continue;
    const headers = part.slice(0, end.index);
    if (!/content-type:\s*text\/html/i.test(headers)) continue;
    const body = decodeTransfer(part.slice(end.index + end[0].length), headers);
    if (!body) break;
    const charset = /charset="?([\w-]{1,40})/i.exec(headers)?.[1] ?? declaredEncoding(body);
    return decodeText(body, charset).text;
  }
  throw new UnreadableFile(
    'unsupported',
    '这个网页归档文件（.mht）的内容无法读取。请用 Word 或 WPS 打开后另存为 .docx 文件再提交。',
  );
}

function decodeTransfer(body: string, headers: string): Uint8Array | undefined {
  switch (/content-transfer-encoding:\s*([\w-]{1,40})/i.exec(headers)?.[1]?.toLowerCase()) {
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/=[ \t]{0,10}\r?\n/g, '')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        'latin1',
      );
    case 'base64':
      return Buffer.from(body, 'base64');
    case undefined:
    case '7bit':
    case '8bit':
    case 'binary':
      return Buffer.from(body, 'latin1');
    default:
      return undefined;
  }
}
