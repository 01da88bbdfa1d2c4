/** What the server accepts. */
export interface UploadLimits {
  readonly fileBytes: number;
  readonly filesPerUpload: number;
}

/** A file that is not sent, and why, in Chinese. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

/** How chosen files are sent: in uploads that the server accepts, so that the first are reviewed while others travel. */
export interface UploadPlan<F> {
  readonly uploads: readonly (readonly F[])[];
  readonly leftOut: readonly LeftOut[];
}

/** Formats that the readers know; the server decides by content. */
export const acceptedExtensions = ['docx', 'doc', 'xlsx', 'xls', 'html', 'htm', 'pdf', 'txt'] as const;

const perUpload = 20;
const bytesPerUpload = 64 << 20;

/** Divides chosen files into uploads and leaves out what the server would refuse. */
export function planUploads<F extends { readonly name: string; readonly size: number }>(
  files: readonly F[],
  { fileBytes, filesPerUpload }: UploadLimits,
): UploadPlan<F> {
  const leftOut: LeftOut[] = [];
  const uploads: F[][] = [];
  let bytes = 0;
  for (const file of files) {
    const reason = reasonAgainst(file, fileBytes);
    if (reason !== undefined) {
      // Hidden files and those that Word keeps while a document is open come along with every folder.
      if (!/^(\.|~\$)/.test(file.name)) leftOut.push({ name: file.name, reason });
      continue;
    }
    const upload = uploads.at(-1);
    if (
      upload === undefined ||
      upload.length >= Math.min(perUpload, filesPerUpload) ||
      bytes + file.size > bytesPerUpload
    ) {
      uploads.push([file]);
      bytes = file.size;
    } else {
      upload.push(file);
      bytes += file.size;
    }
  }
  return { uploads, leftOut };
}

function reasonAgainst({ name, size }: { readonly name: string; readonly size: number }, most: number) {
  const extension = name.includes('.') ? name.split('.').at(-1)?.toLowerCase() : undefined;
  if (/^(\.|~\$)/.test(name) || !acceptedExtensions.some((accepted) => accepted === extension)) {
    return '不是 Word、Excel、PDF、网页或文本文件';
  }
  if (size === 0) return '文件是空的';
  if (size > most) return `超过 ${Math.floor(most / (1 << 20))} MB`;
  return undefined;
}

/** 「没有上传 说明.zip（不是…）等3个文件」; undefined where nothing was left out. */
export function leftOutWords(leftOut: readonly LeftOut[]): string | undefined {
  const [first] = leftOut;
  if (first === undefined) return undefined;
  return `没有上传“${first.name}”（${first.reason}）${leftOut.length > 1 ? `等${leftOut.length}个文件` : ''}`;
}
