/**
 * A list that an importer could not read for certain is open: the `committee` fact of the edition has its words in
 * `unknown`, under the name of the list. An open list has no rows, and does not end those of earlier editions.
 */
import type { EditionClaim } from './edition-claims.ts';
import type { Fact } from '../../facts/facts.ts';
import { factKey } from '../../facts/same-fact.ts';

/** The lists of a committee in a file of all committees, as `unknown` names them. */
export const committeeLists = ['pMembers', 'oMembers', 'committeeLiaisons', 'organizationLiaisons'] as const;
export type CommitteeList = (typeof committeeLists)[number];

export interface OpenLists {
  /** `at`: position of an edition in its series. */
  readonly isOpen: (committee: string, list: CommitteeList, at: number) => boolean;
  /** The edition that ends a claim: the first without it whose list is not open. */
  readonly endOf: (claim: EditionClaim) => number;
}

/** The open lists of a series. */
export function findOpenLists(claims: readonly EditionClaim[]): OpenLists {
  const open = new Map<string, Set<number>>();
  for (const { fact, from, to } of claims) {
    if (fact.kind !== 'committee' || fact.unknown === undefined) continue;
    for (const list of committeeLists) {
      if (fact.unknown[list] === undefined) continue;
      const key = listKey(fact.subject.committee, list);
      const known = open.get(key) ?? new Set();
      open.set(key, known);
      for (let at = from; at < to; at += 1) known.add(at);
    }
  }
  if (open.size === 0) return { isOpen: () => false, endOf: ({ to }) => to };
  const isOpen: OpenLists['isOpen'] = (committee, list, at) =>
    open.get(listKey(committee, list))?.has(at) === true;
  const begins = new Set(claims.map(({ fact, from }) => `${String(from)} ${factKey(fact)}`));
  return {
    isOpen,
    endOf: ({ fact, to }) => {
      const row = listOfRow(fact);
      if (row === null) return to;
      let at = to;
      while (isOpen(row.committee, row.list, at) && !begins.has(`${String(at)} ${factKey(fact)}`)) at += 1;
      return at;
    },
  };
}

function listKey(committee: string, list: CommitteeList): string {
  return `${committee}|${list}`;
}

/** The list that a row belongs to; null for other facts. */
function listOfRow(fact: Fact): { readonly committee: string; readonly list: CommitteeList } | null {
  switch (fact.kind) {
    case 'membership':
      return {
        committee: fact.subject.committee,
        list: fact.values.status === 'O' ? 'oMembers' : 'pMembers',
      };
    case 'unresolved-liaison':
      return { committee: fact.subject.committee, list: 'committeeLiaisons' };
    case 'liaison': {
      const { from, to } = fact.subject;
      if (!('committee' in from)) return null;
      return {
        committee: from.committee,
        list: 'committee' in to ? 'committeeLiaisons' : 'organizationLiaisons',
      };
    }
    default:
      return null;
  }
}
