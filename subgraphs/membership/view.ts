/** From stored documents to GraphQL objects: pure functions of a document and a day. */
import { toCountry } from '../../subgraph-kit/country-type.ts';
import { toOtherName } from '../../subgraph-kit/other-name-type.ts';
import { namesBeside } from '../../history/other-names.ts';
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import { cleanText } from '../../vocabulary/clean-text.ts';
import { findGroupKind } from '../../vocabulary/group-kinds.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { AppointmentDocument, PersonDocument } from './documents-people.ts';
import type {
  CommitteeDocument,
  LineageDocument,
  MembershipChangeDocument,
  MembershipDocument,
  NationalBodyDocument,
} from './documents.ts';
import type { Committee, Lineage, Secretariat } from './types-committees.ts';
import type { Membership, MembershipChange, NationalBody } from './types-members.ts';
import type { Appointment, Person } from './types-people.ts';

/** A committee as of a day; fields of the same name and form are taken over. */
export function toCommittee(document: CommitteeDocument, asOf: Day): Committee {
  const { reference, committeeKind, names, scopeHtml } = document;
  return {
    ...document,
    asOf,
    otherNames: namesBeside(names, asOf, reference).map(toOtherName),
    kind: committeeKind,
    kindName: findGroupKind(committeeKind)?.name ?? committeeKind,
    scope: scopeHtml === null ? null : cleanText(scopeHtml),
    secretariat: toSecretariat(document, asOf),
    parentReference: document.parent,
    ...toProvenance(document),
  };
}

function toSecretariat(document: CommitteeDocument, asOf: Day): Secretariat | null {
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
  const otherNames = namesBeside(document.names, asOf, document.acronym).map(toOtherName);
  return {
    ...document,
    asOf,
    country: toCountry(document.country),
    formerAcronyms: otherNames.map((other) => other.name),
    otherNames,
    ...toProvenance(document),
  };
}

/** A membership as of a day. */
export function toMembership(document: MembershipDocument, asOf: Day): Membership {
  return { ...document, committeeReference: document.committee, asOf, ...toProvenance(document) };
}

/** A change of membership; the body is shown as of the day of the change. */
export function toMembershipChange(document: MembershipChangeDocument): MembershipChange {
  return { ...document, kind: document.change, asOf: document.on };
}

/** An appointment as of a day. */
export function toAppointment(document: AppointmentDocument, asOf: Day): Appointment {
  const { committee, fromParent } = document;
  const references = { committeeReference: committee, fromParentReference: fromParent };
  return { ...document, ...references, asOf, ...toProvenance(document) };
}

/** A person as of a day. */
export function toPerson(document: PersonDocument, asOf: Day): Person {
  return { ...document, asOf, country: toCountry(document.country), ...toProvenance(document) };
}
