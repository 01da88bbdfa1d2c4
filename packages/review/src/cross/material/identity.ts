import type { Evaluation } from '@hengji/core';
import { implementerLabels, supervisorLabels } from '../../extract/headers.js';
import { bareLabel, squeeze } from '../../extract/text.js';
import type { Identity, UnitMention } from '../../model/dossier.js';

/** What an evaluation is matched by: its unit, or for a project also the department above it, year and project. */
export function identityOf(evaluation: Evaluation): Identity {
  const { kind, unit, year, project, shortNames, fields } = evaluation;
  const units: UnitMention[] = unit && unit.text.trim() !== '' ? [{ name: unit.text.trim(), from: '单位名称' }] : [];
  if (kind === 'project') {
    for (const { name, value } of fields) {
      const label = bareLabel(squeeze(name));
      const text = value.text.trim();
      if (text === '' || !(implementerLabels.includes(label) || supervisorLabels.includes(label))) continue;
      if (!units.some((one) => one.name === text)) units.push({ name: text, from: label });
    }
  }
  const named = project?.text.trim();
  return {
    kind,
    units: units.slice(0, 6),
    shortNames: kind === 'department' ? shortNames.slice(0, 10) : [],
    ...(year === undefined ? {} : { year }),
    ...(kind === 'project' && named ? { project: named } : {}),
  };
}
