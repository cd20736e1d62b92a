/**
 * A report lists `EEA Inc.` under the acronym EEA. ISO's files give one id to `EEA Inc.` and another to `EEA`, a
 * different organization: in this report, EEA is the `EEA Inc.` of the files.
 */
import type { Fact } from '../facts/facts.ts';

/** Full names by source and short name. */
type StatedNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** `isKnown`: true if ISO's files give the full name to one organization. A short name for two of them is ignored. */
export function statedNames(facts: Iterable<Fact>, isKnown: (words: string) => boolean): StatedNames {
  const bySource = new Map<string, Map<string, string>>();
  const ambiguous = new Set<string>();
  for (const { kind, subject, values, stated, source } of facts) {
    const words = stated?.['organization'];
    // An organization with an id is identified by it.
    if (kind !== 'organization' || values.isoId !== undefined || words === undefined) continue;
    const name = subject.organization;
    if (words === name || !isKnown(words)) continue;
    const names = bySource.get(source) ?? new Map<string, string>();
    bySource.set(source, names);
    if ((names.get(name) ?? words) !== words) ambiguous.add(`${source}|${name}`);
    names.set(name, words);
  }
  for (const [source, names] of bySource) {
    for (const name of names.keys()) if (ambiguous.has(`${source}|${name}`)) names.delete(name);
  }
  return bySource;
}
