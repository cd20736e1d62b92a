/**
 * The findings of all committees on one day, deduplicated. Two committees see a one-way liaison, a one-sided listing or a
 * half-listed group each from its side; it is reported for the committee whose own complete list lacks an entry, since the
 * correction belongs there.
 */
import { groupBy, groupByEach } from '../../vocabulary/group-by.ts';
import { findDiscrepancies, judgingLists, type CommitteeRows, type Finding } from './findings.ts';
import { pairKey, partyKey } from './party.ts';

/** All rows that findings compare, of all committees on a day. */
export type RowsOfDay = Omit<CommitteeRows, 'committee'>;

/** The rows of each committee that liaisons, representatives, nominations or joint groups name. */
export function splitByCommittee(rows: RowsOfDay): readonly CommitteeRows[] {
  const liaisons = groupByEach(rows.liaisons, ({ from, to }) =>
    [from, to].flatMap((party) => ('committee' in party ? party.committee : [])),
  );
  const representations = groupBy(rows.representations, ({ committee }) => committee);
  const nominations = groupBy(rows.nominations, ({ committee }) => committee);
  const jointGroups = groupByEach(rows.jointGroups, ({ parents }) => parents);
  const completeLists = groupBy(rows.completeLists, ({ key }) => key);
  const named = [liaisons, representations, nominations, jointGroups].flatMap((one) => [...one.keys()]);
  return [...new Set(named)].map((committee) => ({
    committee,
    liaisons: liaisons.get(committee) ?? [],
    representations: representations.get(committee) ?? [],
    nominations: nominations.get(committee) ?? [],
    jointGroups: jointGroups.get(committee) ?? [],
    completeLists: judgingLists(committee).flatMap((key) => completeLists.get(key) ?? []),
  }));
}

/** Collects the findings of one committee after another. */
export interface FindingCollector {
  collect(rows: CommitteeRows): void;
  /** All findings, deduplicated. */
  result(): readonly Finding[];
}

/** Creates an empty collector. The findings of its result are independent of insertion order. */
export function createCollector(): FindingCollector {
  const byMatter = new Map<string, Finding>();
  return {
    collect: (rows) => {
      for (const found of findDiscrepancies(rows)) {
        const matter = matterOf(found);
        const known = byMatter.get(matter);
        if (known === undefined || rankOfSide(found) < rankOfSide(known)) byMatter.set(matter, found);
      }
    },
    result: () => [...byMatter.values()],
  };
}

/** Equal for the two findings that both sides make of one matter. */
function matterOf({ _id, kind, committee, other, jointGroup }: Finding): string {
  switch (kind) {
    case 'ONLY_TOWARDS':
      return `one way|${partyKey(other)}|${committee}`;
    case 'ONLY_FROM':
      return `one way|${committee}|${partyKey(other)}`;
    case 'ONE_SIDED_LISTING':
    case 'JOINT_LISTED_BY_ONE_PARENT':
      return `${kind}|${pairKey({ committee }, other)}|${jointGroup ?? ''}`;
    case 'LIAISON_WITHOUT_REPRESENTATIVE':
    case 'REPRESENTATIVE_WITHOUT_LIAISON':
    case 'NOMINATED_NOT_LISTED':
      return _id;
  }
}

/** The lower one reports. If the lists of both lack an entry, the committee that holds the liaison does. */
function rankOfSide({ isLackedByOwn, kind }: Finding): number {
  return (isLackedByOwn ? 0 : 2) + (kind === 'ONLY_TOWARDS' ? 1 : 0);
}
