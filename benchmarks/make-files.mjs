// In a worker thread: writes every `step`-th report from number `from` on into a folder.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { reportFile } from './report-file.mjs';

const { folder, from, step, count } = workerData;
for (let number = from; number < count; number += step) {
  writeFileSync(join(folder, `${String(number).padStart(4, '0')}.docx`), await reportFile(number));
}
