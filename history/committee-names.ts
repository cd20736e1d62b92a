/**
 * Whether the committees that facts name can be looked up: by a reference, also under the name to know them by.
 * In: facts, the names to know things by. Out: an error that names the first that cannot. Not for: which committees exist.
 */
import { parseCommitteeReference } from '../vocabulary/committee-reference.ts';
import { FactCollectionError } from '../facts/fact-collection-error.ts';
import type { Fact } from '../facts/facts.ts';
import { committeesIn } from '../facts/mentioned-committees.ts';
import type { Rename } from '../facts/named-fields.ts';

/** Throws FactCollectionError that names the place of the first name that is no committee reference. */
export function checkCommitteeNames(facts: Iterable<Fact>, nameFor: Rename): void {
  const checked = new Set<string>();
  for (const fact of facts) {
    for (const name of namesIn(fact)) {
      if (checked.has(name)) continue;
      checked.add(name);
      const wrong = [name, nameFor('committee', name)].find((one) => !parseCommitteeReference(one).ok);
      if (wrong !== undefined) throw notAReference(fact, name, wrong);
    }
  }
}

/** A fact about another name of a committee names it twice. */
function namesIn(fact: Fact): readonly string[] {
  if (fact.kind !== 'alias') return committeesIn(fact);
  const { subject, values } = fact;
  if (subject.of !== 'committee') return [];
  return values.name === undefined ? [subject.alias] : [subject.alias, values.name];
}

function notAReference({ source, locator }: Fact, name: string, wrong: string): FactCollectionError {
  const found = wrong === name ? `"${name}"` : `"${name}", which other names make "${wrong}"`;
  return new FactCollectionError(
    `${source}: ${locator} names the committee ${found}; expected a reference such as ISO/TC 307/WG 5 or ISO/IEC JTC 1/SC 27`,
  );
}
