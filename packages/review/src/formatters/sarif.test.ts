import { describe, expect, it } from 'vitest';
import { sarifFormatter } from './sarif.js';
import { dismissedResult, hostileResult, sampleResult, sampleReview } from './testing/sample-result.js';

const run = async (result = sampleResult) => {
  const log = JSON.parse(String(await sarifFormatter.format(result, { color: false, width: 80, verbose: false })));
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
};

describe('sarifFormatter', () => {
  it('describes every check as a rule and refers to it', async () => {
    const { tool, results } = await run();
    expect(tool.driver.name).toBe('Hengji');
    expect(tool.driver.rules).toHaveLength(4);
    expect(tool.driver.rules[0]).toEqual({
      id: 'score-by-standard',
      name: 'ScoreByStandard',
      shortDescription: { text: '得分与评分标准不符' },
      fullDescription: { text: '按表中评价标准计算，任何一种读法都得不出该得分。' },
      help: { text: '按标准重新计分，或说明采用的口径。\n依据：表内评价标准' },
      defaultConfiguration: { level: 'error' },
    });
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'error', 'warning', 'note']);
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('locates a result by file and logical place', async () => {
    const [first] = (await run()).results;
    expect(first.locations).toHaveLength(1);
    expect(first.locations[0]).toMatchObject({
      physicalLocation: {
        artifactLocation: { uri: `${encodeURIComponent('报告')}/${encodeURIComponent('云岭县工商联 2023.docx')}` },
      },
      logicalLocations: [{ fullyQualifiedName: 'block6/row1/column6', name: '第1个表格第2行第7列' }],
    });
    expect(first.relatedLocations).toHaveLength(1);
  });

  it('takes the ids of findings for fingerprints', async () => {
    const prints = (await run()).results.map(
      (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints['hengjiFinding/v2'],
    );
    expect(prints.sort()).toEqual(sampleReview.findings.map(({ id }) => id).sort());
  });

  it('suppresses what was dismissed, and says why', async () => {
    const { results } = await run(dismissedResult);
    const suppressed = results.filter((one: object) => 'suppressions' in one);
    expect(results).toHaveLength(4);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0]).toMatchObject({
      ruleId: 'sum-of-parts',
      suppressions: [
        { kind: 'external', status: 'accepted', justification: expect.stringContaining('李明，2024-03-18') },
      ],
    });
  });

  it('tells of files that were not reviewed', async () => {
    const [invocation] = (await run()).invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0].message.text).toMatch(/文件已损坏/);
  });

  it('encodes hostile file names', async () => {
    const [{ locations }] = (await run(hostileResult)).results;
    expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9\-._~!'()*/%]+$/);
  });
});
