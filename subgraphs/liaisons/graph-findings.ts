/**
 * What does not match in the liaisons of the whole graph on one day: the findings of all committees, each matter once.
 * In: all rows of the day. Out: findings. Not for: what a finding is (discrepancies.ts), reading rows
 * (discrepancies-of-day.ts).
 *
 * Two committees see a one-way liaison, a one-sided listing or a half-listed group each from its side. It is told from the
 * side of the committee whose own complete list lacks something: there it would be put right.
 */
import { groupBy, groupByEach } from '../../vocabulary/group-by.ts';
import { findDiscrepancies, judgingLists, type CommitteeRows, type Discrepancy } from './discrepancies.ts';
import { pairKey, partyKey } from './party.ts';

/** Everything that findings compare, of all committees on a day. */
export type RowsOfDay = Omit<CommitteeRows, 'committee'>;

/** The rows of each committee that liaisons, representatives or joint groups name. */
export function splitByCommittee(rows: RowsOfDay): readonly CommitteeRows[] {
  const liaisons = groupByEach(rows.liaisons, ({ fromParty, toParty }) =>
    [fromParty, toParty].flatMap((party) => ('committee' in party ? party.committee : [])),
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

/** Takes the rows of one committee after the other, and then gives every matter once. */
export interface Telling {
  add(rows: CommitteeRows): void;
  told(): readonly Discrepancy[];
}

/** A telling that knows nothing yet; what it tells does not depend on the order of the committees. */
export function beginTelling(): Telling {
  const byMatter = new Map<string, Discrepancy>();
  return {
    add: (rows) => {
      for (const found of findDiscrepancies(rows)) {
        const matter = matterOf(found);
        const known = byMatter.get(matter);
        if (known === undefined || rankOfSide(found) < rankOfSide(known)) byMatter.set(matter, found);
      }
    },
    told: () => [...byMatter.values()],
  };
}

/** Equal for what two committees find of the same matter. */
function matterOf({ _id, kind, committee, other, jointGroup }: Discrepancy): string {
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

/** Where the lists of both committees lack it, the one that is in liaison tells. */
function rankOfSide({ isLackedByOwn, kind }: Discrepancy): number {
  return (isLackedByOwn ? 0 : 2) + (kind === 'ONLY_TOWARDS' ? 1 : 0);
}
