import { plainName } from '../checks/common/similar.js';
import { projectKey } from './grouping/group-files.js';
import { type IndicatorPair, pairsOf } from './indicator-agreement.js';
import { type CrossContext, type Source, sourcesOf } from './source.js';

/** An indicator of a department that is also one of a project's in another file. */
export interface SharedIndicator {
  readonly pair: IndicatorPair;
  readonly department: Source;
  readonly project: Source;
}

/**
 * The indicators that departments share with a single project. One that several projects have is in the department's
 * form their sum or their mean, and left out.
 */
export function* indicatorsOfOneProject(context: CrossContext): Iterable<SharedIndicator> {
  const projects = sourcesOf(context, 'project');
  const owners = new Map<string, Set<string>>();
  for (const { material, identity } of projects) {
    for (const { name } of material.indicators) {
      const key = plainName(name.text);
      const known = owners.get(key);
      if (known === undefined) owners.set(key, new Set([projectKey(identity)]));
      else known.add(projectKey(identity));
    }
  }
  for (const department of sourcesOf(context, 'department')) {
    for (const project of projects) {
      if (project.file === department.file) continue;
      for (const pair of pairsOf(department.material.indicators, project.material.indicators)) {
        if (owners.get(plainName(pair.a.name.text))?.size === 1) yield { pair, department, project };
      }
    }
  }
}
