import { escapeMarkup } from '@hengji/documents/write';
import { groupBy } from '../group-by.js';

/** As much of an OpenAPI description as the page shows. */
interface Described {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths?: object;
  readonly components?: { readonly schemas?: object };
}

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: object }[];
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: object }> };
  readonly responses?: Record<string, { readonly content?: Record<string, { readonly schema?: object }> }>;
}

const style = `body{margin:0 auto;max-width:60rem;padding:2rem 1.25rem;color:#1b1b1b;background:#fff;
font:1rem/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2.2rem 0 .4rem;border-bottom:1px solid #ddd}
article{margin:1rem 0}h3{font-size:1rem;margin:0}code,pre{font:.85rem/1.5 ui-monospace,Consolas,monospace}
h3 b{display:inline-block;min-width:4rem}pre{background:#f6f6f4;padding:.7rem;overflow:auto;max-height:26rem}
p{margin:.2rem 0}details{margin:.2rem 0}summary{cursor:pointer}a{color:#174ea6}`;

/** The description of the API as a page to read: no scripts, nothing loaded. */
export function docsPage({ info, paths = {}, components }: Described): string {
  const operations = Object.entries(paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const sections = [...groupBy(operations, ({ operation }) => operation.tags?.[0] ?? '其他')].map(
    ([tag, members]) => `<h2>${escapeMarkup(tag)}</h2>\n${members.map(operationView).join('\n')}`,
  );
  const schemas = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) => `<article id="${escapeMarkup(name)}">${jsonView(name, schema)}</article>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(info.title)} API</title><style>${style}</style></head>
<body><h1>${escapeMarkup(info.title)} API ${escapeMarkup(info.version)}</h1>
<p>${escapeMarkup(info.description ?? '')}</p><p><a href="/api/openapi.json">openapi.json</a>（OpenAPI 3.1）</p>
${sections.join('\n')}
<h2>数据结构</h2>
${schemas.join('\n')}
</body></html>
`;
}

function operationView({ method, path, operation }: { method: string; path: string; operation: Operation }): string {
  const { summary = '', description, parameters = [], requestBody, responses = {} } = operation;
  const lines = [
    `<h3><b>${method}</b> <code>${escapeMarkup(path)}</code> ${escapeMarkup(summary)}</h3>`,
    ...(description === undefined ? [] : [`<p>${escapeMarkup(description)}</p>`]),
    ...(parameters.length === 0 ? [] : [jsonView('参数', parameters)]),
    ...Object.values(requestBody?.content ?? {}).map(({ schema }) => jsonView('请求', schema)),
    ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.values(content).map(({ schema }) => jsonView(`回答 ${status}`, schema)),
    ),
  ];
  return `<article>${lines.join('\n')}</article>`;
}

const jsonView = (title: string, value: unknown): string =>
  `<details><summary>${escapeMarkup(title)}</summary><pre>${escapeMarkup(JSON.stringify(value, null, 2) ?? '')}</pre></details>`;
