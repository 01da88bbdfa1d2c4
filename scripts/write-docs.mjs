// Writes what is generated from the code: docs/checks.md and schema/evaluation.schema.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { evaluationJsonSchema } from '@hengji/core';
import { checks } from '@hengji/review';

const severities = { error: '错误', warning: '待说明', advice: '建议' };
const lines = ['# 检查项', '', '本页由各检查项的源文件生成（`npm run docs`），请勿手改。', ''];
for (const check of [...checks].sort((a, b) => a.id.localeCompare(b.id))) {
  lines.push(
    `## ${check.title}`,
    '',
    `- 编号：[\`${check.id}\`](../packages/review/src/checks/${check.id}.ts)`,
    `- 级别：${severities[check.severity]}`,
    `- 为什么重要：${check.why}`,
    `- 依据：${check.basis}`,
    `- 怎么办：${check.advice}`,
    '',
  );
}
mkdirSync(new URL('../schema/', import.meta.url), { recursive: true });
writeFileSync(new URL('../docs/checks.md', import.meta.url), lines.join('\n'));
writeFileSync(
  new URL('../schema/evaluation.schema.json', import.meta.url),
  `${JSON.stringify(evaluationJsonSchema(), null, 2)}\n`,
);
