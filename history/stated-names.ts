/**
 * Which organization a source means by a short name, where it writes the organization in words that ISO's files know.
 * In: facts. Out: words for short names, source by source. Not for: names that several sources share (renamed-things.ts).
 *
 * A report lists `EEA Inc.`, which is known as EEA. ISO's files give an id to `EEA Inc.`, and another one to `EEA`, which
 * is somebody else: in this report EEA is what the files call `EEA Inc.`.
 */
import type { Fact } from '../facts/facts.ts';

/** For each source the words that it uses, by short name. */
type StatedNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** `isKnown`: whether ISO's files give the words to one organization. A short name for two of them is left alone. */
export function statedNames(facts: Iterable<Fact>, isKnown: (words: string) => boolean): StatedNames {
  const bySource = new Map<string, Map<string, string>>();
  const unclear = new Set<string>();
  for (const { kind, subject, values, stated, source } of facts) {
    const words = stated?.['organization'];
    // What a file gives an id to is known by that id.
    if (kind !== 'organization' || values.isoId !== undefined || words === undefined) continue;
    const name = subject.organization;
    if (words === name || !isKnown(words)) continue;
    const names = bySource.get(source) ?? new Map<string, string>();
    bySource.set(source, names);
    if ((names.get(name) ?? words) !== words) unclear.add(`${source}|${name}`);
    names.set(name, words);
  }
  for (const [source, names] of bySource) {
    for (const name of names.keys()) if (unclear.has(`${source}|${name}`)) names.delete(name);
  }
  return bySource;
}
