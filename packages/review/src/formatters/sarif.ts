import { pathToFileURL } from 'node:url';
import type { Dismissal, Finding, Quote, ReviewResult, Severity } from '../model/review.js';
import { oneLine, showControls } from './common/clean.js';
import { reasonWords } from './common/dismissed.js';
import { placesOfFiles } from './common/groups.js';
import { type Places, placesOf } from './common/places.js';
import { openThenDismissed } from './common/severity.js';
import { toolVersion } from './common/version.js';
import type { Formatter } from './formatter.js';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
};

/**
 * SARIF 2.1.0, for tools that collect findings. A place is a logical location (`block3/row5/column4`): the offsets of a
 * `Place` count inside a paragraph or cell and not inside the file, so no `region` is given.
 */
export const sarifFormatter: Formatter = {
  id: 'sarif',
  title: 'SARIF 2.1.0，供代码检查平台读取',
  extension: 'sarif',
  binary: false,
  async format(result) {
    return `${JSON.stringify(log(result), null, 2)}\n`;
  },
};

function log(result: ReviewResult) {
  const rules = new Map<string, { index: number; finding: Finding }>();
  const ruleIndex = (finding: Finding): number => {
    const rule = rules.get(finding.check) ?? { index: rules.size, finding };
    rules.set(finding.check, rule);
    return rule.index;
  };
  const results = result.documents.flatMap((review) => {
    const places = placesOf(review.document);
    const locate: Locate = (quote) => locationOf(uriOf(review.file), places, quote);
    return openThenDismissed(review.findings).map((finding) =>
      resultOf(finding, ruleIndex(finding), locate, review.file),
    );
  });
  for (const group of result.groups ?? []) {
    const placesIn = placesOfFiles(result);
    const locate: Locate = (quote) => locationOf(uriOf(quote.file ?? ''), placesIn(quote.file ?? ''), quote);
    const first = group.members[0]?.file ?? '';
    results.push(
      ...openThenDismissed(group.findings).map((finding) => resultOf(finding, ruleIndex(finding), locate, first)),
    );
  }
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Hengji',
            fullName: '衡绩',
            version: toolVersion(),
            language: 'zh-CN',
            rules: [...rules.values()].map(({ finding }) => ruleOf(finding)),
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: result.failed.length === 0,
            toolExecutionNotifications: result.failed.map(({ file, error }) => ({
              level: 'error',
              message: { text: showControls(error) },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results,
      },
    ],
  };
}

const ruleOf = (finding: Finding) => ({
  id: finding.check,
  name: pascalCase(finding.check),
  shortDescription: { text: finding.title },
  fullDescription: { text: finding.why },
  help: { text: `${finding.advice}\n依据：${finding.basis}` },
  defaultConfiguration: { level: levels[finding.severity] },
});

type Locate = (quote: Quote) => ReturnType<typeof locationOf>;

/** @param file what a finding without any quote is about */
function resultOf(finding: Finding, ruleIndex: number, location: Locate, file: string) {
  const [first, ...others] = finding.quotes;
  return {
    ruleId: finding.check,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: showControls(finding.message) },
    locations: [
      first === undefined ? { physicalLocation: { artifactLocation: { uri: uriOf(file) } } } : location(first),
    ],
    ...(others.length === 0
      ? {}
      : { relatedLocations: others.map((quote, index) => ({ id: index, ...location(quote) })) }),
    partialFingerprints: { 'hengjiFinding/v2': finding.id },
    ...(finding.dismissed === undefined ? {} : { suppressions: [suppression(finding.dismissed)] }),
  };
}

function locationOf(uri: string, places: Places, { at, text }: Quote) {
  const cell = at.row === undefined || at.column === undefined ? '' : `/row${at.row}/column${at.column}`;
  return {
    physicalLocation: { artifactLocation: { uri } },
    logicalLocations: [
      {
        name: places.words(at),
        fullyQualifiedName: `block${at.block}${cell}`,
        kind: cell === '' ? 'paragraph' : 'cell',
      },
    ],
    message: { text: showControls(`${places.full(at)}：${oneLine(text)}`) },
  };
}

/** Dismissals are kept beside the file and not in it. */
const suppression = (dismissal: Dismissal) => ({
  kind: 'external',
  status: 'accepted',
  justification: showControls(reasonWords(dismissal)),
});

/** A relative path as a relative URI, an absolute one as a file URI, percent-encoded. */
function uriOf(file: string): string {
  if (/^(?:\/|[a-z]:[\\/])/i.test(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').split('/').map(encodeSegment).join('/');
}

const encodeSegment = (segment: string): string => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'));

const pascalCase = (id: string): string =>
  id
    .split(/[^a-z0-9]+/i)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
