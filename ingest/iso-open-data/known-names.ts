/**
 * The names that go with ISO's numeric ids, as far as records and facts show them.
 * In: ids with names, facts. Out: names by id. Not for: choosing between names; an id may have had several.
 */
import type { Fact } from '../../facts/facts.ts';

/** Names of each id. ISO's ids are one series for committees, member bodies and organizations. */
export type KnownNames = ReadonlyMap<number, ReadonlySet<string>>;

/** Adds a name to those of an id. */
export function addName(names: Map<number, Set<string>>, id: number, name: string): void {
  const known = names.get(id);
  if (known === undefined) names.set(id, new Set([name]));
  else known.add(name);
}

/** Names of the same ids from several places. */
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

/** What facts name with an id: committees, member bodies and organizations. */
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
      return pair(fact.values.isoId, fact.subject.organization);
    default:
      return null;
  }
}

function pair(id: number | undefined, name: string) {
  return id === undefined ? null : { id, name };
}
