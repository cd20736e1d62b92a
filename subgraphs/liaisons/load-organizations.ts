/**
 * From facts to documents of organizations, with what each is in liaison with.
 * In: a fact collection, liaison timelines. Out: documents. Not for: member bodies (the membership subgraph).
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { searchWords } from '../../as-of/search-words.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import type { Endpoint, LiaisonCategory } from '../../facts/fact-kinds.ts';
import { buildTimelines } from '../../facts/fact-index.ts';
import type { Fact } from '../../facts/facts.ts';
import { foldAcronym } from '../../facts/folded-text.ts';
import { groupBy, groupByEach } from '../../facts/group-by.ts';
import type { Day } from '../../facts/partial-date.ts';
import { changeDays, cutAt, versionOn } from '../../facts/stretches.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import type { Version } from '../../facts/timeline.ts';
import type { OrganizationDocument } from './documents.ts';
import type { LiaisonTimeline } from './load-liaisons.ts';

/** One document for each stretch of days over which an organization and its liaisons do not change. */
export function buildOrganizations(
  collection: FactCollection,
  liaisons: readonly LiaisonTimeline[],
): readonly OrganizationDocument[] {
  const facts = collection.facts.flatMap(organizationFacts);
  const inLiaison = groupByEach(liaisons, ({ fact: { subject } }) =>
    [subject.from, subject.to].flatMap((end) =>
      'organization' in end ? [foldAcronym(end.organization)] : [],
    ),
  );
  const timelines = buildTimelines(groupBy(facts, subjectKey), collection);
  return [...timelines].flatMap(([acronym, versions]) => {
    const own = inLiaison.get(foldAcronym(acronym)) ?? [];
    const days = own.flatMap((liaison) => changeDays(liaison.versions));
    return cutAt(versions, days).map((version) => toDocument(acronym, version, own));
  });
}

/** A source that lists a liaison with an organization speaks of the organization, also where it gives no name. */
function organizationFacts(fact: Fact): readonly Fact[] {
  if (fact.kind === 'organization') return [fact];
  const ends: readonly Endpoint[] =
    fact.kind === 'liaison'
      ? [fact.subject.from, fact.subject.to]
      : fact.kind === 'representation'
        ? [fact.subject.to]
        : [];
  const { asOf, source, locator } = fact;
  return ends.flatMap((end) =>
    'organization' in end
      ? [
          {
            kind: 'organization',
            subject: { organization: end.organization },
            values: {},
            asOf,
            source,
            locator,
          } as const,
        ]
      : [],
  );
}

function toDocument(
  acronym: string,
  version: Version,
  liaisons: readonly LiaisonTimeline[],
): OrganizationDocument {
  const name = claimed<'organization'>(version)('name');
  return {
    ...versionHead(version),
    acronym,
    folded: foldAcronym(acronym),
    name,
    words: searchWords(acronym, name),
    inLiaison: [...new Set(liaisons.flatMap((liaison) => marksOn(liaison, version.from)))].sort(),
  };
}

function marksOn({ fact, versions }: LiaisonTimeline, day: Day): readonly string[] {
  const version = versionOn(versions, day);
  if (version === undefined) return [];
  const { from, to } = fact.subject;
  const category = claimed<'liaison'>(version)('category');
  const committees = [from, to].flatMap((end) => ('committee' in end ? [end.committee] : []));
  return committees.flatMap((committee) => [
    liaisonMark(committee, null),
    ...(category === null ? [] : [liaisonMark(null, category), liaisonMark(committee, category)]),
  ]);
}

/** What a filter asks for: in liaison with a committee, in a category, or both at once. */
export function liaisonMark(committee: string | null, category: LiaisonCategory | null): string {
  return `${committee ?? 'any'}|${category ?? 'any'}`;
}
