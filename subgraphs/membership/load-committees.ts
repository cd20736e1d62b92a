/**
 * Committees, their groups and what became of them.
 * In: a fact collection. Out: documents. Not for: members and officers (load-members.ts, load-people.ts).
 *
 * A committee exists here from the first day on which a source says something of it: that it is a committee or a
 * group of one, who belongs to it, who holds a role in it, how many members it has. A committee that sources merely
 * mention beside something else (a liaison, a document) does not.
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { buildSubjectTimelines, type SubjectTimeline } from '../../as-of/histories.ts';
import { loaded, type LoadedDocuments } from '../../as-of/loaded-documents.ts';
import { searchWords } from '../../as-of/search-words.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import { distinctCitations } from '../../facts/citations.ts';
import {
  committeeKind,
  committeeNumber,
  committeeParent,
  committeeSortKey,
  lineOfParents,
} from '../../facts/committee-reference.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import type { Fact } from '../../facts/facts.ts';
import { foldAcronym, foldText } from '../../facts/folded-text.ts';
import type { Version } from '../../facts/timeline.ts';
import {
  committees,
  lineages,
  subgroups,
  type CommitteeDocument,
  type LineageDocument,
  type SubgroupDocument,
} from './documents.ts';
import { fillBefore, groupNamings, namingBy, type Naming } from './named-versions.ts';

/** Documents of committees, their lists of groups and their lineage. */
export function loadCommittees(collection: FactCollection): readonly LoadedDocuments[] {
  return [
    loaded(committees, buildCommittees(collection)),
    loaded(subgroups, buildSubjectTimelines(collection, 'subgroup').flatMap(toSubgroups)),
    loaded(lineages, buildSubjectTimelines(collection, 'lineage').flatMap(toLineages)),
  ];
}

function buildCommittees(collection: FactCollection): readonly CommitteeDocument[] {
  const own = collection.timelines('committee');
  const namings = groupNamings(collection.facts.flatMap(nameCommittees));
  const references = [...new Set([...own.keys(), ...namings.keys()])];
  const structure = new Map(
    collection.factsOf('subgroup').map(({ subject }) => [subject.group, subject.parent]),
  );
  return references.flatMap((reference) => {
    // A reference like ITU-T/FG BC does not say whose group it is; then the lists of groups do.
    const parent = committeeParent(reference) ?? structure.get(reference) ?? null;
    const versions = fillBefore(reference, own.get(reference) ?? [], namings.get(reference) ?? []);
    return versions.map((version) => toCommittee(version, parent));
  });
}

function nameCommittees(fact: Fact): readonly Naming[] {
  switch (fact.kind) {
    case 'subgroup':
      return [namingBy(fact, fact.subject.parent), namingBy(fact, fact.subject.group)];
    case 'membership':
    case 'appointment':
    case 'count':
      return [namingBy(fact, fact.subject.committee)];
    default:
      return [];
  }
}

function toCommittee(version: Version, parent: string | null): CommitteeDocument {
  const value = claimed<'committee'>(version);
  const reference = version.key;
  const title = value('title');
  const body = value('secretariatBody');
  const { secretariatBody, secretariatCountry } = version.citations;
  return {
    ...versionHead(version),
    reference,
    sortKey: committeeSortKey(reference),
    titleKey: title === null ? '\uffff' : foldText(title),
    committeeKind: committeeKind(reference),
    number: committeeNumber(reference),
    parent,
    lineOfParents: lineOfParents(reference),
    words: searchWords(reference, title),
    title,
    scope: value('scope'),
    status: value('status'),
    createdOn: value('createdOn'),
    url: value('url'),
    secretariatBody: body,
    secretariatCountry: value('secretariatCountry'),
    secretariatKey: body === null ? null : foldAcronym(body),
    secretariatSources: distinctCitations(
      [secretariatBody, secretariatCountry].filter((citation) => citation !== undefined),
    ),
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
