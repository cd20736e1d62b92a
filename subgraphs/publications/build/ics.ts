/** Builds the documents of ICS codes: those that a source lists, and those that are only used. */
import { claimed } from '../../../history/claimed-value.ts';
import { bareVersion } from '../../../history/histories.ts';
import { searchWords } from '../../../subgraph-kit/search-words.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { foldText } from '../../../vocabulary/folded-text.ts';
import { icsLevel, icsLine, icsParent } from '../../../vocabulary/ics-codes.ts';
import { END_OF_TIME } from '../../../vocabulary/partial-date.ts';
import { leaveOut } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import type { IcsDocument } from '../documents.ts';

/** Sorts after every title. */
const AFTER_ALL = '\uffff';

/** The codes that sources list or use, with their ancestors. */
export function buildIcsCodes(collection: FactCollection): readonly IcsDocument[] {
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

/** For each used code and its ancestors, a version from the first use on. */
function firstUses(collection: FactCollection): ReadonlyMap<string, Version> {
  const first = new Map<string, Version>();
  for (const kind of ['publication', 'project'] as const) {
    for (const versions of collection.timelines(kind).values()) {
      for (const version of versions) noteCodes(version, first);
    }
  }
  return new Map(
    [...first].map(([code, { validFrom, sources }]) => [
      code,
      bareVersion(code, { validFrom, validTo: END_OF_TIME }, sources),
    ]),
  );
}

function noteCodes(version: Version, first: Map<string, Version>): void {
  for (const used of claimed<'publication'>(version)('ics') ?? []) {
    for (const code of icsLine(used)) {
      const known = first.get(code);
      if (known === undefined || version.validFrom < known.validFrom) first.set(code, version);
    }
  }
}
