import { parseCommittee } from '../vocabulary/committee-reference.ts';
import { FactCollectionError } from '../facts/fact-collection-error.ts';
import type { Fact } from '../facts/facts.ts';
import { valuesOfType } from '../facts/field-types.ts';
import type { Rename } from '../facts/renaming.ts';

/** Throws FactCollectionError with the place of the first name that is no committee reference. */
export function checkCommitteeNames(facts: Iterable<Fact>, nameFor: Rename): void {
  const checked = new Set<string>();
  for (const fact of facts) {
    for (const name of committeesIn(fact)) {
      if (checked.has(name)) continue;
      checked.add(name);
      const wrong = [...new Set([name, nameFor('committee', name)])].find((one) => !parseCommittee(one).ok);
      if (wrong !== undefined) throw notAReference(fact, name, wrong);
    }
  }
}

/** Canonical references of all committees that the facts mention, sorted. */
export function mentionedCommittees(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.flatMap(committeesIn))].sort();
}

/** Both names in an alias are names of the committee. */
function committeesIn(fact: Fact): readonly string[] {
  const isAlias = fact.kind === 'alias' && fact.subject.of === 'committee';
  return valuesOfType(fact, isAlias ? 'alias' : 'committee');
}

function notAReference({ source, locator }: Fact, name: string, wrong: string): FactCollectionError {
  const found = wrong === name ? `"${name}"` : `"${name}", which aliases rename to "${wrong}"`;
  return new FactCollectionError(
    `${source}: ${locator} names the committee ${found}; expected a reference such as ISO/TC 307/WG 5 or ISO/IEC JTC 1/SC 27`,
  );
}
