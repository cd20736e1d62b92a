/**
 * From facts to the codes of the classification: those that a source lists, and those that are only used.
 * In: a fact collection. Out: documents for every stretch of days. Not for: which publications have a code.
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { bareVersion } from '../../as-of/histories.ts';
import { searchWords } from '../../as-of/search-words.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import { foldText } from '../../facts/folded-text.ts';
import { icsLevel, icsLine, icsParent } from '../../facts/ics-codes.ts';
import { END_OF_TIME } from '../../facts/partial-date.ts';
import { leaveOut } from '../../facts/stretches.ts';
import type { Version } from '../../facts/timeline.ts';
import type { IcsDocument } from './documents.ts';

/** Sorts after every title. */
const AFTER_ALL = '\uffff';

/** The codes that sources list or use, with every code above them. */
export function loadIcsCodes(collection: FactCollection): readonly IcsDocument[] {
  const listed = collection.timelines('ics');
  const used = firstUses(collection);
  const codes = [...new Set([...listed.keys(), ...used.keys()])];
  return codes.flatMap((code) => {
    const own = listed.get(code) ?? [];
    const use = used.get(code);
    const bare = use === undefined ? [] : leaveOut([use], own);
    return [...own, ...bare].map(toDocument);
  });
}

function toDocument(version: Version): IcsDocument {
  const value = claimed<'ics'>(version);
  const code = version.key;
  const [title, titleFr] = [value('title'), value('titleFr')];
  const titleFolded = title === null ? null : foldText(title);
  return {
    ...versionHead(version),
    code,
    level: icsLevel(code),
    parent: value('parent') ?? icsParent(code),
    line: icsLine(code),
    title,
    titleSort: titleFolded ?? AFTER_ALL,
    titleFolded,
    titleFr,
    scope: value('scope'),
    words: searchWords(code, title, titleFr),
  };
}

/** For each code that a publication or project has, and every code above it, a version from the first such day on. */
function firstUses(collection: FactCollection): ReadonlyMap<string, Version> {
  const first = new Map<string, Version>();
  for (const kind of ['publication', 'project'] as const) {
    for (const versions of collection.timelines(kind).values()) {
      for (const version of versions) noteCodes(version, first);
    }
  }
  return new Map(
    [...first].map(([code, { from, sources }]) => [
      code,
      bareVersion(code, { from, to: END_OF_TIME }, sources),
    ]),
  );
}

function noteCodes(version: Version, first: Map<string, Version>): void {
  for (const used of claimed<'publication'>(version)('ics') ?? []) {
    for (const code of icsLine(used)) {
      const known = first.get(code);
      if (known === undefined || version.from < known.from) first.set(code, version);
    }
  }
}
