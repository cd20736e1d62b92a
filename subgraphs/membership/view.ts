/**
 * From stored documents to what callers see: pure functions of a document and a day.
 * In: documents. Out: plain objects of the types in types-*.ts. Not for: reading stores.
 */
import { showCountry } from '../../as-of/country-type.ts';
import { showOtherName } from '../../as-of/other-name-type.ts';
import { namesBeside } from '../../as-of/other-names.ts';
import { showProvenance } from '../../as-of/provenance-types.ts';
import { cleanText } from '../../facts/clean-text.ts';
import { findGroupKind } from '../../facts/group-kinds.ts';
import type { Day } from '../../facts/partial-date.ts';
import type {
  AppointmentDocument,
  CommitteeDocument,
  LineageDocument,
  MembershipChangeDocument,
  MembershipDocument,
  NationalBodyDocument,
  PersonDocument,
} from './documents.ts';
import type { Committee, Lineage, Secretariat } from './types-committee.ts';
import type { Membership, MembershipChange, NationalBody } from './types-members.ts';
import type { Appointment, Person } from './types-people.ts';

/** A committee as of a day. */
export function showCommittee(document: CommitteeDocument, asOf: Day): Committee {
  const { reference, referenceOnDay, number, title, scopeHtml, status, createdOn, url, isoId } = document;
  const { committeeKind, names } = document;
  return {
    reference,
    asOf,
    referenceOnDay,
    otherNames: namesBeside(names, asOf, reference).map(showOtherName),
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
    ...showProvenance(document),
  };
}

function showSecretariat(document: CommitteeDocument, asOf: Day): Secretariat | null {
  const { secretariatBody, secretariatCountry, secretariatSources } = document;
  if (secretariatBody === null && secretariatCountry === null) return null;
  const country = showCountry(secretariatCountry);
  return { body: secretariatBody, country, sources: secretariatSources, asOf };
}

/** A lineage seen from one end; `reference` is the other. */
export function showLineage(document: LineageDocument, reference: string, asOf: Day): Lineage {
  return { reference, topic: document.topic, asOf, ...showProvenance(document) };
}

/** A national body as of a day. */
export function showNationalBody(document: NationalBodyDocument, asOf: Day): NationalBody {
  const { acronym, name, country, isoId, names } = document;
  const otherNames = namesBeside(names, asOf, acronym).map(showOtherName);
  return {
    acronym,
    asOf,
    name,
    country: showCountry(country),
    formerAcronyms: otherNames.map((other) => other.name),
    otherNames,
    isoId,
    key: document.key,
    ...showProvenance(document),
  };
}

/** A membership as of a day. */
export function showMembership(document: MembershipDocument, asOf: Day): Membership {
  const { committee, body, status, since } = document;
  return {
    status,
    since,
    committeeReference: committee,
    body,
    asOf,
    ...showProvenance(document),
  };
}

/** A change of membership; the body is shown as of the day of the change. */
export function showMembershipChange(document: MembershipChangeDocument): MembershipChange {
  const { change, on, after, fromStatus, toStatus, sources, body } = document;
  return { kind: change, on, after, fromStatus, toStatus, sources, body, asOf: on };
}

/** An appointment as of a day. */
export function showAppointment(document: AppointmentDocument, asOf: Day): Appointment {
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
    ...showProvenance(document),
  };
}

/** A person as of a day. */
export function showPerson(document: PersonDocument, asOf: Day): Person {
  const { id, name, alsoKnownAs, country, affiliations } = document;
  return {
    id,
    asOf,
    name,
    alsoKnownAs,
    country: showCountry(country),
    affiliations,
    ...showProvenance(document),
  };
}
