/** Builds committees, their lists of groups and their lineages. */
import { claimed } from '../../../history/claimed-value.ts';
import { buildCommitteeHistories } from '../../../history/committee-histories.ts';
import { buildSubjectTimelines, type SubjectTimeline } from '../../../history/histories.ts';
import { built, type BuiltDocuments } from '../../../generations/built-documents.ts';
import { nameOn, namesOf, namingDays } from '../../../history/other-names.ts';
import { searchWords } from '../../../subgraph-kit/search-words.ts';
import { versionHead, versionId } from '../../../subgraph-kit/versioned-document.ts';
import { distinctCitations } from '../../../facts/citations.ts';
import { cleanText } from '../../../vocabulary/clean-text.ts';
import {
  describeCommittee,
  committeeSortKey,
  type CommitteeDescription,
} from '../../../vocabulary/committee-reference.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { foldText } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { END_OF_TIME, firstDay, lastDay } from '../../../vocabulary/partial-date.ts';
import type { DatedName } from '../../../history/renamed-things.ts';
import { cutAt, versionOn } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import {
  committees,
  lineages,
  subgroups,
  type CommitteeDocument,
  type LineageDocument,
  type MembershipCountsDocument,
  type SubgroupDocument,
} from '../documents.ts';

/** Documents of committees, groups and lineages. */
export function buildCommitteeCollections(
  collection: FactCollection,
  numbers: readonly MembershipCountsDocument[],
): readonly BuiltDocuments[] {
  return [
    built(committees, buildCommittees(collection, numbers)),
    built(subgroups, buildSubjectTimelines(collection, 'subgroup').flatMap(toSubgroups)),
    built(lineages, buildSubjectTimelines(collection, 'lineage').flatMap(toLineages)),
  ];
}

/** Less than no members, so that unknown numbers come last. */
const UNKNOWN_NUMBER = -1;

function buildCommittees(
  collection: FactCollection,
  numbers: readonly MembershipCountsDocument[],
): readonly CommitteeDocument[] {
  const structure = new Map(
    collection.factsOf('subgroup').map(({ subject }) => [subject.group, subject.parent]),
  );
  const numbersOf = groupBy(numbers, ({ committee }) => committee);
  return [...buildCommitteeHistories(collection)].flatMap(([reference, versions]) => {
    // A reference like ITU-T/FG BC has no parent in it; then lists of groups give the parent.
    const description = describeCommittee(reference);
    const parent = description.parent ?? structure.get(reference) ?? null;
    const names = namesOf(collection, 'committee', reference);
    const documents = versions.map((version) => toCommittee(version, { ...description, parent }, names));
    return followNumbers(documents, numbersOf.get(reference) ?? []);
  });
}

/** The history cut where the reference in use or the number of P-members changes, because lists are ordered by both. */
function followNumbers(
  history: readonly CommitteeDocument[],
  numbers: readonly MembershipCountsDocument[],
): readonly CommitteeDocument[] {
  const changes = numbers.filter(
    ({ participating }, index) => participating !== (numbers[index - 1]?.participating ?? null),
  );
  const days = [...changes.map(({ validFrom }) => validFrom), ...namingDays(history[0]?.names ?? [])];
  return cutAt(history, days).map((document) => ({
    ...document,
    _id: versionId(document.key, document.validFrom),
    referenceOnDay: nameOn(document.names, document.validFrom, document.reference),
    participatingOrder: -(versionOn(numbers, document.validFrom)?.participating ?? UNKNOWN_NUMBER),
  }));
}

function toCommittee(
  version: Version,
  { kind, number, parent, lineOfParents }: CommitteeDescription,
  names: readonly DatedName[],
): CommitteeDocument {
  const value = claimed<'committee'>(version);
  const reference = version.key;
  const title = value('title');
  const scopeHtml = value('scope');
  const createdOn = value('createdOn');
  const createdFirst = createdOn === null ? null : firstDay(createdOn);
  const { secretariatBody, secretariatCountry } = version.citations;
  const spelled = [reference, ...names.map(({ name }) => name)];
  return {
    ...versionHead(version),
    reference,
    referenceOnDay: reference,
    names,
    sortKey: committeeSortKey(reference),
    titleKey: title === null ? '\uffff' : foldText(title),
    committeeKind: kind,
    number,
    parent,
    lineOfParents,
    top: lineOfParents.at(-1) ?? reference,
    words: searchWords(...spelled, title, scopeHtml === null ? null : cleanText(scopeHtml)),
    title,
    scopeHtml,
    status: value('status'),
    createdOn,
    createdFirst,
    createdLast: createdOn === null ? null : lastDay(createdOn),
    createdSort: createdFirst ?? END_OF_TIME,
    url: value('url'),
    isoId: value('isoId'),
    secretariatBody: value('secretariatBody'),
    secretariatCountry: value('secretariatCountry'),
    secretariatSources: distinctCitations(
      [secretariatBody, secretariatCountry].filter((citation) => citation !== undefined),
    ),
    participatingOrder: -UNKNOWN_NUMBER,
  };
}

function toSubgroups({ subject, versions }: SubjectTimeline<'subgroup'>): readonly SubgroupDocument[] {
  return versions.map((version) => ({ ...versionHead(version), ...subject }));
}

function toLineages({ subject, versions }: SubjectTimeline<'lineage'>): readonly LineageDocument[] {
  return versions.map((version) => ({
    ...versionHead(version),
    predecessor: subject.from,
    successor: subject.to,
    topic: claimed<'lineage'>(version)('topic'),
  }));
}
