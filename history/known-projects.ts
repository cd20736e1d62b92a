/** Which projects exist: those that a source mentions as projects (docs/decisions/0011-which-projects-exist.md). */
import type { Fact, FactOf } from '../facts/facts.ts';
import { valuesOfType } from '../facts/field-types.ts';
import { parseProjectNumber } from '../vocabulary/document-reference.ts';

/** The numbers of all projects that sources mention. */
export function knownProjects(facts: readonly Fact[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const fact of facts) {
    for (const project of valuesOfType(fact, 'project')) known.add(project);
    if (fact.kind === 'publication') for (const project of impliedProject(fact)) known.add(project);
  }
  return known;
}

/** A publication implies the project of its number if its source names the group that developed it, and no project. */
function impliedProject({ subject, values }: FactOf<'publication'>): readonly string[] {
  if (values.project !== undefined || values.workingGroup === undefined) return [];
  const number = parseProjectNumber(subject.designation);
  return number.ok ? [number.value] : [];
}
