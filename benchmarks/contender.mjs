// A process that does one job in rounds, as its parent asks: so that the contenders take turns under the same load and
// each has its own memory to be measured. It is given the files of a round and answers the milliseconds.
import { readFileSync } from 'node:fs';

const jobs = {
  /** Reads and reviews: forms, narrative, every relation, all findings. */
  async hengji() {
    const { readDocument } = await import('@hengji/documents');
    const { reviewDocument } = await import('@hengji/review');
    return async (bytes) => {
      const review = reviewDocument(await readDocument(bytes), 'report.docx');
      if (review.evaluations[0]?.indicators.length !== 47) throw new Error('the form was not understood');
    };
  },
  /** Converts to HTML and no more. */
  async mammoth() {
    const { default: mammoth } = await import('mammoth');
    return async (buffer) => {
      const { value } = await mammoth.convertToHtml({ buffer });
      if (!value.includes('<table>')) throw new Error('the form was not converted');
    };
  },
};

const work = await jobs[process.argv[2]]();
process.on('message', async ({ files }) => {
  const contents = files.map((file) => readFileSync(file));
  const start = performance.now();
  for (const bytes of contents) await work(bytes);
  const milliseconds = performance.now() - start;
  process.send({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 });
});
process.send('ready');
