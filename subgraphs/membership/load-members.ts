/**
 * National bodies and their memberships.
 * In: a fact collection. Out: documents. Not for: how many there are (load-counts.ts).
 *
 * A national body exists here from the first day on which a source names it, be it only as a member of a committee.
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { buildSubjectTimelines, type SubjectTimeline } from '../../as-of/histories.ts';
import { loaded, type LoadedDocuments } from '../../as-of/loaded-documents.ts';
import { searchWords } from '../../as-of/search-words.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import { committeeSortKey } from '../../facts/committee-reference.ts';
import { countryName } from '../../facts/country.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import type { Fact } from '../../facts/facts.ts';
import { foldAcronym } from '../../facts/folded-text.ts';
import { runStart } from '../../facts/stretches.ts';
import type { Version } from '../../facts/timeline.ts';
import {
  membershipChanges,
  memberships,
  nationalBodies,
  type MembershipDocument,
  type NationalBodyDocument,
} from './documents.ts';
import { buildMembershipChanges } from './load-member-changes.ts';
import { fillBefore, groupNamings, namingBy, type Naming } from './named-versions.ts';

/** Documents of national bodies, memberships and their changes. */
export function loadMembers(collection: FactCollection): readonly LoadedDocuments[] {
  const timelines = buildSubjectTimelines(collection, 'membership');
  return [
    loaded(nationalBodies, buildNationalBodies(collection)),
    loaded(memberships, timelines.flatMap(toMemberships)),
    loaded(membershipChanges, buildMembershipChanges(timelines, collection)),
  ];
}

function buildNationalBodies(collection: FactCollection): readonly NationalBodyDocument[] {
  const own = collection.timelines('national-body');
  const namings = groupNamings(collection.facts.flatMap(nameBodies));
  const acronyms = [...new Set([...own.keys(), ...namings.keys()])];
  return acronyms.flatMap((acronym) =>
    fillBefore(acronym, own.get(acronym) ?? [], namings.get(acronym) ?? []).map(toNationalBody),
  );
}

function nameBodies(fact: Fact): readonly Naming[] {
  if (fact.kind === 'membership') return [namingBy(fact, fact.subject.body, fact.stated?.['body'] ?? null)];
  if (fact.kind === 'committee' && fact.values.secretariatBody !== undefined) {
    return [namingBy(fact, fact.values.secretariatBody, fact.stated?.['secretariatBody'] ?? null)];
  }
  return [];
}

function toNationalBody(version: Version): NationalBodyDocument {
  const value = claimed<'national-body'>(version);
  const country = value('country');
  return {
    ...versionHead(version),
    acronym: version.key,
    acronymKey: foldAcronym(version.key),
    name: value('name'),
    country,
    words: searchWords(version.key, value('name'), country === null ? null : countryName(country)),
  };
}

function toMemberships({ subject, versions }: SubjectTimeline<'membership'>): readonly MembershipDocument[] {
  const rows = versions.map((version): Omit<MembershipDocument, 'since'> => ({
    ...versionHead(version),
    ...subject,
    committeeSortKey: committeeSortKey(subject.committee),
    status: claimed<'membership'>(version)('status'),
  }));
  return rows.map((row, index) => ({
    ...row,
    since: runStart(rows, index, (earlier, later) => earlier.status === later.status),
  }));
}
