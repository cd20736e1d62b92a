/** Documents of organizations, with the committees and categories of their liaisons. */
import { claimed } from '../../../history/claimed-value.ts';
import { nameOn, namesOf, namingDays } from '../../../history/other-names.ts';
import { searchWords } from '../../../subgraph-kit/search-words.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { buildTimelines } from '../../../history/fact-index.ts';
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { LiaisonCategory } from '../../../vocabulary/liaison-categories.ts';
import type { FactOf } from '../../../facts/facts.ts';
import { compareText, foldAcronym, foldText } from '../../../vocabulary/folded-text.ts';
import { groupBy, groupByEach } from '../../../vocabulary/group-by.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { Provenance } from '../../../facts/provenance.ts';
import type { DatedName } from '../../../history/renamed-things.ts';
import { changeDays, cutAt, versionOn } from '../../../history/intervals.ts';
import { subjectKey } from '../../../facts/subject-key.ts';
import type { Version } from '../../../history/timeline.ts';
import type { OrganizationDocument } from '../documents.ts';
import { liaisonMark } from '../party.ts';
import type { LiaisonTimeline } from './liaison-pairs.ts';

/** Sorts after every folded text. */
const AFTER_ALL_NAMES = '\uffff';

/** One document for each interval of days over which an organization, its acronym and its liaisons do not change. */
export function buildOrganizations(
  collection: FactCollection,
  liaisons: readonly LiaisonTimeline[],
): readonly OrganizationDocument[] {
  const facts = [...collection.factsOf('organization'), ...namedInLists(collection)];
  const inLiaison = groupByEach(liaisons, ({ from, to }) =>
    [from, to].flatMap((end) => ('organization' in end ? [foldAcronym(end.organization)] : [])),
  );
  const timelines = buildTimelines(groupBy(facts, subjectKey), collection);
  return [...timelines].flatMap(([acronym, versions]) => {
    const own = inLiaison.get(foldAcronym(acronym)) ?? [];
    const names = namesOf(collection, 'organization', acronym);
    const days = [...own.flatMap((liaison) => changeDays(liaison.versions)), ...namingDays(names)];
    return cutAt(versions, days).map((version) => toDocument(version, names, own));
  });
}

/** A source that lists a liaison with an organization mentions the organization, even if it states no name. */
function namedInLists(collection: FactCollection): readonly FactOf<'organization'>[] {
  const liaisons = collection
    .factsOf('liaison')
    .flatMap((fact) => [fact.subject.from, fact.subject.to].flatMap((end) => nameIn(fact, end)));
  const sent = collection.factsOf('representation').flatMap((fact) => nameIn(fact, fact.subject.to));
  return [...liaisons, ...sent];
}

function nameIn({ asOf, source, locator }: Provenance, end: Endpoint): readonly FactOf<'organization'>[] {
  if (!('organization' in end)) return [];
  return [
    { kind: 'organization', subject: { organization: end.organization }, values: {}, asOf, source, locator },
  ];
}

function toDocument(
  version: Version,
  names: readonly DatedName[],
  liaisons: readonly LiaisonTimeline[],
): OrganizationDocument {
  const value = claimed<'organization'>(version);
  const acronym = nameOn(names, version.validFrom, version.key);
  const name = value('name');
  const held = liaisons.flatMap((liaison) => liaisonsOn(liaison, version.validFrom));
  const committees = distinct(held.map(({ committee }) => committee));
  return {
    ...versionHead(version),
    acronym,
    folded: foldAcronym(acronym),
    acronymKeys: distinct([version.key, ...names.map((one) => one.name)].map(foldAcronym)),
    names,
    name,
    nameKey: name === null ? AFTER_ALL_NAMES : foldText(name),
    isoId: value('isoId'),
    words: searchWords(version.key, name, ...names.map((one) => one.name)),
    inLiaison: distinct(held.flatMap(marksOf)),
    committees,
    categories: distinct(held.flatMap(({ category }) => (category === null ? [] : [category]))),
    committeesOrder: -committees.length,
  };
}

/** A liaison of an organization on a day. */
interface HeldLiaison {
  readonly committee: string;
  readonly category: LiaisonCategory | null;
}

function liaisonsOn({ from, to, versions }: LiaisonTimeline, day: Day): readonly HeldLiaison[] {
  const version = versionOn(versions, day);
  if (version === undefined) return [];
  const category = claimed<'liaison'>(version)('category');
  return [from, to].flatMap((end) => ('committee' in end ? [{ committee: end.committee, category }] : []));
}

function marksOf({ committee, category }: HeldLiaison): readonly string[] {
  const any = liaisonMark(committee, null);
  return category === null ? [any] : [any, liaisonMark(null, category), liaisonMark(committee, category)];
}

function distinct<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort(compareText);
}
