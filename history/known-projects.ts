/**
 * Which projects there are: those that a source speaks of as projects (docs/decisions/0011-which-projects-exist.md).
 * In: facts. Out: project numbers. Not for: what is known of a project.
 *
 * Two subgraphs need the same answer: the one that keeps projects, and the one whose publications refer to them.
 */
import { parseProjectNumber } from '../vocabulary/document-reference.ts';
import type { Fact } from '../facts/facts.ts';

/** The number of every project that a source speaks of, each once. */
export function knownProjects(facts: readonly Fact[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const fact of facts) for (const project of projectsIn(fact)) known.add(project);
  return known;
}

function projectsIn(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'project':
    case 'programme-entry':
    case 'milestone':
      return [fact.subject.project];
    case 'document':
    case 'ballot':
    case 'meeting':
    case 'comment-round':
      return fact.values.project === undefined ? [] : [fact.values.project];
    case 'objective':
      return fact.values.projects ?? [];
    case 'resolution':
      return (fact.values.effects ?? []).flatMap((effect) => ('project' in effect ? [effect.project] : []));
    case 'publication':
      return projectsBehind(fact.subject.designation, fact.values);
    default:
      return [];
  }
}

/** A publication speaks of a project where its source names the project, or the group that developed it. */
function projectsBehind(
  designation: string,
  { project, workingGroup }: Extract<Fact, { kind: 'publication' }>['values'],
): readonly string[] {
  if (project !== undefined) return [project];
  if (workingGroup === undefined) return [];
  const number = parseProjectNumber(designation);
  return number.ok ? [number.value] : [];
}
