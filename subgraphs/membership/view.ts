/**
 * From stored documents to what callers see: pure functions of a document and a day.
 * In: documents. Out: plain objects of the types in types-*.ts. Not for: reading stores.
 */
import { toCountry } from '../../subgraph-kit/country-type.ts';
import { toOtherName } from '../../subgraph-kit/other-name-type.ts';
import { namesBeside } from '../../history/other-names.ts';
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import { cleanText } from '../../vocabulary/clean-text.ts';
import { findGroupKind } from '../../vocabulary/group-kinds.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type {
  AppointmentDocument,
  CommitteeDocument,
  LineageDocument,
  MembershipChangeDocument,
  MembershipDocument,
  NationalBodyDocument,
  PersonDocument,
} from './documents.ts';
import type { Committee, Lineage, Secretariat } from './types-committees.ts';
import type { Membership, MembershipChange, NationalBody } from './types-members.ts';
import type { Appointment, Person } from './types-people.ts';

/** A committee as of a day. */
export function toCommittee(document: CommitteeDocument, asOf: Day): Committee {
  const { reference, referenceOnDay, number, title, scopeHtml, status, createdOn, url, isoId } = document;
  const { committeeKind, names } = document;
  return {
    reference,
    asOf,
    referenceOnDay,
    otherNames: namesBeside(names, asOf, reference).map(toOtherName),
    isoId,
    kind: committeeKind,
    kindName: findGroupKind(committeeKind)?.name ?? committeeKind,
    number,
    title,
    scope: scopeHtml === null ? null : cleanText(scopeHtml),
    scopeHtml,
    status,
    createdOn,
    url,
    secretariat: showSecretariat(document, asOf),
    parentReference: document.parent,
    ...toProvenance(document),
  };
}

function showSecretariat(document: CommitteeDocument, asOf: Day): Secretariat | null {
  const { secretariatBody, secretariatCountry, secretariatSources } = document;
  if (secretariatBody === null && secretariatCountry === null) return null;
  const country = toCountry(secretariatCountry);
  return { body: secretariatBody, country, sources: secretariatSources, asOf };
}

/** A lineage seen from one end; `reference` is the other. */
export function toLineage(document: LineageDocument, reference: string, asOf: Day): Lineage {
  return { reference, topic: document.topic, asOf, ...toProvenance(document) };
}

/** A national body as of a day. */
export function toNationalBody(document: NationalBodyDocument, asOf: Day): NationalBody {
  const { acronym, name, country, isoId, names } = document;
  const otherNames = namesBeside(names, asOf, acronym).map(toOtherName);
  return {
    acronym,
    asOf,
    name,
    country: toCountry(country),
    formerAcronyms: otherNames.map((other) => other.name),
    otherNames,
    isoId,
    key: document.key,
    ...toProvenance(document),
  };
}

/** A membership as of a day. */
export function toMembership(document: MembershipDocument, asOf: Day): Membership {
  const { committee, body, status, since } = document;
  return {
    status,
    since,
    committeeReference: committee,
    body,
    asOf,
    ...toProvenance(document),
  };
}

/** A change of membership; the body is shown as of the day of the change. */
export function toMembershipChange(document: MembershipChangeDocument): MembershipChange {
  const { change, on, after, fromStatus, toStatus, sources, body } = document;
  return { kind: change, on, after, fromStatus, toStatus, sources, body, asOf: on };
}

/** An appointment as of a day. */
export function toAppointment(document: AppointmentDocument, asOf: Day): Appointment {
  const { role, committee, personId, fromParent, termEnd, affiliation, since } = document;
  return {
    role,
    fromParentReference: fromParent,
    termEnd,
    affiliation,
    since,
    committeeReference: committee,
    personId,
    asOf,
    ...toProvenance(document),
  };
}

/** A person as of a day. */
export function toPerson(document: PersonDocument, asOf: Day): Person {
  const { id, name, alsoKnownAs, country, affiliations } = document;
  return {
    id,
    asOf,
    name,
    alsoKnownAs,
    country: toCountry(country),
    affiliations,
    ...toProvenance(document),
  };
}
