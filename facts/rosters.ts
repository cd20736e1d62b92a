/**
 * The complete lists that a row belongs to. A roster has a kind and a scope; every row of that kind with that scope
 * must be on the list, or has ended by the day of the roster.
 */
import {
  rosteredKinds,
  type Endpoint,
  type FactKind,
  type MemberStatus,
  type Role,
  type RosteredKind,
} from './fact-kinds.ts';
import type { LiaisonCategory } from '../vocabulary/liaison-categories.ts';
import type { Fact, FactOf } from './facts.ts';
import { subjectKeys } from './subject-key.ts';

/** All members of a committee with one status. */
export function membershipScope(committee: string, status: MemberStatus): string {
  return `${committee} ${status}`;
}

/** All groups of a committee. */
export function subgroupScope(parent: string): string {
  return parent;
}

/** All holders of a role in a committee. */
export function appointmentScope(committee: string, role: Role): string {
  return `${committee} ${role}`;
}

/** A committee's current projects: its own, or those that another committee administers. */
export function programmeScope(committee: string, administeredElsewhere: boolean): string {
  return `${committee} ${administeredElsewhere ? 'administered elsewhere' : 'own'}`;
}

/**
 * All liaisons of a committee in one direction, with committees or with organizations. A list of one category is
 * complete for that category only.
 */
export function liaisonScope(
  direction: 'to' | 'from',
  committee: string,
  others: 'committees' | 'organizations',
  category?: LiaisonCategory,
): string {
  return `${direction} ${committee}, ${others}${category === undefined ? '' : `, category ${category}`}`;
}

/** Everything in a committee's list of liaisons, regardless of direction: committees or organizations. */
export function listedLiaisonScope(committee: string, others: 'committees' | 'organizations'): string {
  return `of ${committee}, ${others}`;
}

/** All representatives that a committee sends to other committees, or to organizations. */
export function representationScope(from: string, others: 'committees' | 'organizations'): string {
  return `from ${from}, ${others}`;
}

/** Which list of a committee an end belongs to. */
export function othersOf(endpoint: Endpoint): 'committees' | 'organizations' {
  return 'committee' in endpoint ? 'committees' : 'organizations';
}

/** The list of one end of a liaison, and the undirected key of the liaison in it. */
interface LiaisonListing {
  readonly scope: string;
  readonly key: string;
}

/**
 * The undirected lists of both ends that may include a directed liaison. It has ended if neither list of a complete
 * file includes it, and continues while either does. An organization has no list.
 */
export function liaisonListings({ subject: { from, to } }: FactOf<'liaison'>): readonly LiaisonListing[] {
  const listing = (own: Endpoint, other: Endpoint): readonly LiaisonListing[] =>
    'committee' in own
      ? [
          {
            scope: listedLiaisonScope(own.committee, othersOf(other)),
            key: subjectKeys.liaison({ from: own, to: other, directed: false }),
          },
        ]
      : [];
  return [...listing(from, to), ...listing(to, from)];
}

/** True for a fact that is a row of lists. */
function isRostered(fact: Fact): fact is Extract<Fact, { readonly kind: RosteredKind }> {
  return (rosteredKinds as readonly FactKind[]).includes(fact.kind);
}

/** Scopes of the rosters that must list this fact; empty for kinds that are not rows of lists. */
export function rosterScopes(fact: Fact): readonly string[] {
  if (!isRostered(fact)) return [];
  switch (fact.kind) {
    case 'subgroup':
      return [subgroupScope(fact.subject.parent)];
    case 'membership':
      return fact.values.status === undefined
        ? []
        : [membershipScope(fact.subject.committee, fact.values.status)];
    case 'appointment':
      return [appointmentScope(fact.subject.committee, fact.subject.role)];
    case 'programme-entry':
      return [programmeScope(fact.subject.committee, fact.values.administeredElsewhere ?? false)];
    case 'liaison': {
      const { from, to, directed } = fact.subject;
      if (!directed) return 'committee' in from ? [listedLiaisonScope(from.committee, othersOf(to))] : [];
      return [
        ...('committee' in to ? scopesOf('to', to.committee, othersOf(from), fact.values.category) : []),
        ...('committee' in from ? scopesOf('from', from.committee, othersOf(to), fact.values.category) : []),
      ];
    }
    case 'representation':
      return [representationScope(fact.subject.from, othersOf(fact.subject.to))];
    case 'unresolved-liaison':
      return [fact.subject.committee];
  }
}

function scopesOf(
  direction: 'to' | 'from',
  committee: string,
  others: 'committees' | 'organizations',
  category: LiaisonCategory | undefined,
): readonly string[] {
  const all = liaisonScope(direction, committee, others);
  return category === undefined ? [all] : [all, liaisonScope(direction, committee, others, category)];
}
