/** Builds national bodies and memberships. A body exists from the first day on which a source names it, if only as a member. */
import { claimed } from '../../../history/claimed-value.ts';
import { buildSubjectTimelines, type SubjectTimeline } from '../../../history/histories.ts';
import { built, type BuiltDocuments } from '../../../generations/built-documents.ts';
import { fillBefore, groupNamings, namingBy, type Naming } from '../../../history/named-versions.ts';
import { nameOn, namesOf, namingDays } from '../../../history/other-names.ts';
import { searchWords } from '../../../subgraph-kit/search-words.ts';
import { versionHead, versionId } from '../../../subgraph-kit/versioned-document.ts';
import { shareCitations } from '../../../facts/citations.ts';
import { describeCommittee, committeeSortKey } from '../../../vocabulary/committee-reference.ts';
import { countryName } from '../../../vocabulary/country.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { Fact } from '../../../facts/facts.ts';
import { compareText, foldAcronym } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { END_OF_TIME, type Day } from '../../../vocabulary/partial-date.ts';
import type { DatedName } from '../../../history/renamed-things.ts';
import { closeGaps, cutAt, runStart } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import {
  membershipChanges,
  memberships,
  nationalBodies,
  type MembershipDocument,
  type NationalBodyDocument,
} from '../documents.ts';
import { buildMembershipChanges } from './member-changes.ts';

/** Documents of national bodies, memberships and their changes. */
export function buildMemberCollections(collection: FactCollection): readonly BuiltDocuments[] {
  const timelines = buildSubjectTimelines(collection, 'membership');
  const rows = buildMemberships(collection, timelines);
  return [
    built(nationalBodies, buildNationalBodies(collection, rows)),
    built(memberships, rows),
    built(membershipChanges, buildMembershipChanges(timelines, collection)),
  ];
}

function buildNationalBodies(
  collection: FactCollection,
  rows: readonly MembershipDocument[],
): readonly NationalBodyDocument[] {
  const own = collection.timelines('national-body');
  const namings = groupNamings(collection.facts.flatMap(nameBodies));
  const rowsOf = groupBy(rows, ({ body }) => body);
  return [...new Set([...own.keys(), ...namings.keys()])].flatMap((body) => {
    const names = namesOf(collection, 'national-body', body);
    // A file that no longer names a body does not take back its country.
    const versions = closeGaps(fillBefore(body, own.get(body) ?? [], namings.get(body) ?? []));
    const documents = versions.map((version) => toNationalBody(version, names));
    return followMemberships(documents, countRows(rowsOf.get(body) ?? []));
  });
}

/** The history cut where the acronym in use or the number of memberships changes, because lists are ordered by both. */
function followMemberships(
  history: readonly NationalBodyDocument[],
  numbers: ReadonlyMap<Day, number>,
): readonly NationalBodyDocument[] {
  const days = [...numbers.keys()];
  return cutAt(history, [...days, ...namingDays(history[0]?.names ?? [])]).map((document) => ({
    ...document,
    _id: versionId(document.key, document.validFrom),
    acronym: nameOn(document.names, document.validFrom, document.key),
    membershipsOrder: -(numbers.get(days.findLast((day) => day <= document.validFrom) ?? '') ?? 0),
  }));
}

/** The number of valid rows from each day on which it changes, in the order of the days. */
function countRows(rows: readonly MembershipDocument[]): ReadonlyMap<Day, number> {
  const steps = new Map<Day, number>();
  for (const { validFrom, validTo } of rows) {
    steps.set(validFrom, (steps.get(validFrom) ?? 0) + 1);
    steps.set(validTo, (steps.get(validTo) ?? 0) - 1);
  }
  let number = 0;
  return new Map(
    [...steps]
      .filter(([day, step]) => step !== 0 && day !== END_OF_TIME)
      .sort(([a], [b]) => compareText(a, b))
      .map(([day, step]) => [day, (number += step)]),
  );
}

function nameBodies(fact: Fact): readonly Naming[] {
  if (fact.kind === 'membership') return [namingBy(fact, fact.subject.body, fact.stated?.['body'] ?? null)];
  if (fact.kind === 'committee' && fact.values.secretariatBody !== undefined) {
    return [namingBy(fact, fact.values.secretariatBody, fact.stated?.['secretariatBody'] ?? null)];
  }
  return [];
}

function toNationalBody(version: Version, names: readonly DatedName[]): NationalBodyDocument {
  const value = claimed<'national-body'>(version);
  const country = value('country');
  const acronyms = [...new Set([version.key, ...names.map(({ name }) => name)])];
  return {
    ...versionHead(version),
    acronym: version.key,
    acronymKeys: [...new Set(acronyms.map(foldAcronym))],
    names,
    name: value('name'),
    country,
    isoId: value('isoId'),
    membershipsOrder: 0,
    words: searchWords(...acronyms, value('name'), country === null ? null : countryName(country)),
  };
}

/** Memberships, cut where a renamed body begins to use another acronym. */
function buildMemberships(
  collection: FactCollection,
  timelines: readonly SubjectTimeline<'membership'>[],
): readonly MembershipDocument[] {
  const share = shareCitations();
  const committeeOf = shareCommittees();
  return timelines.flatMap(({ subject, versions }) => {
    const { committee, body } = subject;
    const names = namesOf(collection, 'national-body', body);
    const rows = cutAt(versions, namingDays(names)).map((version): Omit<MembershipDocument, 'since'> => ({
      ...versionHead(version),
      sources: share(version.sources),
      ...committeeOf(committee),
      body,
      acronym: nameOn(names, version.validFrom, body),
      status: claimed<'membership'>(version)('status'),
    }));
    return rows.map((row, index) => ({
      ...row,
      since: runStart(rows, index, (earlier, later) => earlier.status === later.status),
    }));
  });
}

type CommitteeOfRow = Pick<
  MembershipDocument,
  'committee' | 'committeeSortKey' | 'committeeKind' | 'lineOfParents'
>;

/** The fields of a row that depend on the committee alone, made once for all its rows. */
function shareCommittees(): (committee: string) => CommitteeOfRow {
  const made = new Map<string, CommitteeOfRow>();
  return (committee) => {
    const known = made.get(committee);
    if (known !== undefined) return known;
    const { kind, lineOfParents } = describeCommittee(committee);
    const fields = {
      committee,
      committeeSortKey: committeeSortKey(committee),
      committeeKind: kind,
      lineOfParents,
    };
    made.set(committee, fields);
    return fields;
  };
}
