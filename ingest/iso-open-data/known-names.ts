/** Names by ISO's numeric ids, from records and facts. An id may have had several names. */
import type { Fact } from '../../facts/facts.ts';

/** Names of each id. Committees, member bodies and organizations share one series of ids. */
export type KnownNames = ReadonlyMap<number, ReadonlySet<string>>;

/** Adds a name to those of an id. */
export function addName(names: Map<number, Set<string>>, id: number, name: string): void {
  const known = names.get(id);
  if (known === undefined) names.set(id, new Set([name]));
  else known.add(name);
}

/** The union of the names of each id. */
export function joinNames(...all: readonly KnownNames[]): KnownNames {
  const joined = new Map<number, Set<string>>();
  for (const names of all) {
    for (const [id, known] of names)
      known.forEach((name) => {
        addName(joined, id, name);
      });
  }
  return joined;
}

/** Names in facts with an id, as the file states them: committees, member bodies and organizations. */
export function namesInFacts(facts: readonly Fact[]): KnownNames {
  const names = new Map<number, Set<string>>();
  for (const fact of facts) {
    const name = namedBy(fact);
    if (name !== null) addName(names, name.id, name.name);
  }
  return names;
}

function namedBy(fact: Fact): { readonly id: number; readonly name: string } | null {
  switch (fact.kind) {
    case 'committee':
      return pair(fact.values.isoId, fact.stated?.['committee'] ?? fact.subject.committee);
    case 'national-body':
      return pair(fact.values.isoId, fact.subject.body);
    case 'organization':
      return pair(fact.values.isoId, fact.stated?.['organization'] ?? fact.subject.organization);
    default:
      return null;
  }
}

function pair(id: number | undefined, name: string) {
  return id === undefined ? null : { id, name };
}
