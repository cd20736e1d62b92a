/** Builds people and appointments. Contact details are never stored where public queries read. */
import { claimed } from '../../../history/claimed-value.ts';
import { endWithGroup, findEndedGroups, type EndedGroups } from '../../../history/ended-groups.ts';
import { buildSubjectTimelines, type SubjectTimeline } from '../../../history/histories.ts';
import { built, type BuiltDocuments } from '../../../generations/built-documents.ts';
import { citeNamings, groupNamings, namingBy, type Naming } from '../../../history/named-versions.ts';
import { searchWords } from '../../../subgraph-kit/search-words.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import { committeeSortKey, describeCommittee } from '../../../vocabulary/committee-reference.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { fullestName, isPublic, namesIn, publicNames, spellingIds } from '../../../history/people-names.ts';
import type { Fact } from '../../../facts/facts.ts';
import { foldText } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { personId } from '../../../vocabulary/person-name.ts';
import { changeDays, cutAt, holdsOn, runStart } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import { appointments, people, type AppointmentDocument, type PersonDocument } from '../documents-people.ts';

/** Documents of people and appointments. */
export function buildPeopleCollections(collection: FactCollection): readonly BuiltDocuments[] {
  const ended = findEndedGroups(collection, ['DISBANDED']);
  const held = buildSubjectTimelines(collection, 'appointment').flatMap((timeline) =>
    toAppointments(timeline, ended),
  );
  return [built(appointments, held), built(people, buildPeople(collection, held))];
}

function toAppointments(
  { subject, versions }: SubjectTimeline<'appointment'>,
  ended: EndedGroups,
): readonly AppointmentDocument[] {
  const { committee, role } = subject;
  const left = versions.flatMap((version) => endWithGroup(version, ended(committee)));
  return left.map((version, index) => {
    const value = claimed<'appointment'>(version);
    return {
      ...versionHead(version),
      committee,
      committeeSortKey: committeeSortKey(committee),
      lineOfParents: describeCommittee(committee).lineOfParents,
      role,
      personId: personId(subject.person),
      fromParent: value('fromParent'),
      termEnd: value('termEnd'),
      affiliation: value('affiliation'),
      since: runStart(left, index),
    };
  });
}

function buildPeople(
  collection: FactCollection,
  held: readonly AppointmentDocument[],
): readonly PersonDocument[] {
  const own = collection.timelines('person');
  const namings = groupNamings(collection.facts.flatMap(namePeople));
  const names = publicNames(collection.facts);
  const posts = groupBy(held, (appointment) => appointment.personId);
  return [...new Set([...own.keys(), ...namings.keys()])].flatMap((id) => {
    const mine = posts.get(id) ?? [];
    const stated = own.get(id) ?? [];
    const cited = cutAt(citeNamings(id, stated, namings.get(id) ?? []), changeDays(mine));
    const person = describePerson(id, names.get(id) ?? [], collection);
    return cited.map((version) =>
      toPerson(
        version,
        person,
        mine.filter((appointment) => holdsOn(appointment, version.validFrom)),
        stated.filter(({ validFrom }) => validFrom <= version.validFrom),
      ),
    );
  });
}

function namePeople(fact: Fact): readonly Naming[] {
  if (!isPublic(fact) || fact.kind === 'person') return [];
  return namesIn(fact).map((name) => namingBy(fact, personId(name), fact.stated?.['person'] ?? null));
}

type PersonName = Pick<PersonDocument, 'id' | 'ids' | 'name' | 'nameKey' | 'alsoKnownAs'>;

function describePerson(id: string, names: readonly string[], collection: FactCollection): PersonName {
  const name = fullestName(names) ?? id;
  return {
    id,
    ids: spellingIds(collection, id),
    name,
    nameKey: foldText(name),
    alsoKnownAs: (collection.spellings.get(id) ?? []).filter((spelling) => spelling !== name),
  };
}

function toPerson(
  version: Version,
  person: PersonName,
  held: readonly AppointmentDocument[],
  stated: readonly Version[],
): PersonDocument {
  const affiliations = [
    ...[...stated].reverse().map((one) => claimed<'person'>(one)('affiliation')),
    ...held.map(({ affiliation }) => affiliation),
  ];
  return {
    ...versionHead(version),
    ...person,
    country: claimed<'person'>(version)('country'),
    affiliations: [...new Set(affiliations.filter((affiliation) => affiliation !== null))],
    posts: [...new Set(held.flatMap(({ committee, role }) => [committee, role, `${committee} ${role}`]))],
    roles: [...new Set(held.map(({ role }) => role))],
    committees: [...new Set(held.map(({ committee }) => committee))],
    rolesOrder: -held.length,
    words: searchWords(person.name, ...person.alsoKnownAs),
  };
}
