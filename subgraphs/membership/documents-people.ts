/** What the membership subgraph stores of people. */
import type { Role } from '../../facts/fact-kinds.ts';
import type { Collection } from '../../store/documents.ts';
import type { VersionedDocument } from '../../subgraph-kit/versioned-document.ts';
import type { Day } from '../../vocabulary/partial-date.ts';

export interface AppointmentDocument extends VersionedDocument {
  readonly committee: string;
  readonly committeeSortKey: string;
  readonly lineOfParents: readonly string[];
  readonly role: Role;
  readonly personId: string;
  readonly fromParent: string | null;
  readonly termEnd: string | null;
  readonly affiliation: string | null;
  /** First day of the unbroken interval in the role. */
  readonly since: Day;
}

export const appointments: Collection<AppointmentDocument> = {
  name: 'membership.appointments',
  indexes: [
    ['committee', 'validFrom'],
    ['lineOfParents', 'validFrom'],
    ['personId', 'validFrom'],
  ],
  narrowedBy: ['role'],
};

export interface PersonDocument extends VersionedDocument {
  readonly id: string;
  /** The ids that any of the spellings would have. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly nameKey: string;
  readonly alsoKnownAs: readonly string[];
  readonly country: string | null;
  readonly affiliations: readonly string[];
  /** `ISO/TC 307`, `CHAIR` and `ISO/TC 307 CHAIR` for each role held, for filters. */
  readonly posts: readonly string[];
  /** The roles held, without duplicates. */
  readonly roles: readonly Role[];
  /** The committees in which roles are held, without duplicates. */
  readonly committees: readonly string[];
  /** Minus the number of roles held, so that the largest come first. */
  readonly rolesOrder: number;
  readonly words: readonly string[];
}

export const people: Collection<PersonDocument> = {
  name: 'membership.people',
  indexes: [
    ['key', 'validFrom'],
    ['ids', 'validFrom'],
    ['posts', 'validFrom'],
    ['words', 'validFrom'],
    ['country', 'validFrom'],
    ['validFrom', 'validTo'],
    ['rolesOrder', 'nameKey'],
    ['nameKey'],
  ],
  narrowedBy: ['roles', 'committees'],
  lists: ['words'],
};
