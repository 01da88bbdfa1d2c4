// The main job, shown: reviews the sample reports. Their errors are deliberate, so findings are no failure here.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

console.log(`
衡绩：下面审核 examples/reports 里的示例报告，里面的错误是有意写入的。
Hengji reviews the sample reports in examples/reports; the errors in them are deliberate.
`);

const { status, error } = spawnSync(
  process.execPath,
  ['packages/cli/bin/hengji.js', 'review', 'examples/reports', '--format', 'table'],
  { stdio: 'inherit', cwd: root },
);

const reviewed = status === 0 || status === 1;
if (reviewed) {
  console.log(`
审核自己的报告 / To review a report of your own:
  npx hengji review 我的报告.docx --format html --out 审核.html
`);
} else {
  console.error(
    `示例没有审核成功 / The samples could not be reviewed${error === undefined ? '' : `: ${error.message}`}`,
  );
}
process.exitCode = reviewed ? 0 : (status ?? 1);
