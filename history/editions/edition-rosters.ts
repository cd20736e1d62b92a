/**
 * The complete lists in each edition of a file of committees, computed from its claims: members by status, liaisons
 * with committees and with organizations, liaisons with records of unknown reference.
 */
import { citeFact } from '../../facts/citations.ts';
import type { Roster } from '../collect-rosters.ts';
import type { EditionClaim } from './edition-claims.ts';
import { isOvertaken, type OtherSources } from './other-sources.ts';
import type { RosteredKind } from '../../facts/fact-kinds.ts';
import type { FactOf } from '../../facts/facts.ts';
import type { CommitteeList, OpenLists } from './open-lists.ts';
import { groupBy } from '../../vocabulary/group-by.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import { listedLiaisonScope, membershipScope, rosterScopes } from '../../facts/rosters.ts';
import { subjectKey } from '../../facts/subject-key.ts';

/** Day and source of an edition. */
export interface EditionHead {
  readonly day: Day;
  readonly source: string;
}

/** A committee of the series. */
export interface ListedCommittee {
  readonly committee: string;
  /** Claims about the committee itself, oldest first. */
  readonly claims: readonly EditionClaim[];
  /** Gapless runs of editions that list it. */
  readonly runs: readonly ListedRun[];
}

interface ListedRun {
  readonly from: number;
  readonly to: number;
  readonly locator: string;
}

/** The lists of a series. */
interface EditionRosters {
  /** By kind and scope, the list of each edition; equal lists share their members. */
  readonly rosters: ReadonlyMap<string, readonly Roster[]>;
  /** Lists that differ from the previous edition. */
  readonly facts: readonly FactOf<'roster'>[];
}

/** A list of a committee. */
interface ListName {
  readonly of: RosteredKind;
  readonly scope: string;
  /** The list of the file that contains it. */
  readonly list: CommitteeList;
}

interface ListedSeries {
  readonly editions: readonly EditionHead[];
  readonly committees: readonly ListedCommittee[];
  readonly claims: readonly EditionClaim[];
  readonly open: OpenLists;
}

/** The committees of a series, in the order of their first claims. */
export function listedCommittees(claims: readonly EditionClaim[]): readonly ListedCommittee[] {
  const own = claims.flatMap((claim) =>
    claim.fact.kind === 'committee' ? [{ claim, committee: claim.fact.subject.committee }] : [],
  );
  return [...groupBy(own, ({ committee }) => committee)].map(([committee, list]) => {
    const ordered = list.map(({ claim }) => claim).sort((a, b) => a.from - b.from);
    return { committee, claims: ordered, runs: runsOf(ordered) };
  });
}

function runsOf(claims: readonly EditionClaim[]): readonly ListedRun[] {
  const runs: { from: number; to: number; locator: string }[] = [];
  for (const { fact, from, to } of claims) {
    const last = runs.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else runs.push({ from, to, locator: fact.locator });
  }
  return runs;
}

/**
 * The lists of all committees in all editions, except those that an edition leaves open. A fact repeats a list after
 * another source gave it.
 */
export function rostersOfSeries(
  { editions, committees, claims, open }: ListedSeries,
  others: OtherSources,
): EditionRosters {
  const rows = groupRows(claims);
  const rosters = new Map<string, readonly Roster[]>();
  const facts: FactOf<'roster'>[] = [];
  for (const listed of committees) {
    const cited = citeEditions(listed, editions);
    const lists = listsOf(listed.committee);
    const [participating, observing] = lists;
    const members = [participating, observing].flatMap((list) => rows.get(keyOf(list)) ?? []);
    for (const list of lists) {
      const key = keyOf(list);
      // Every committee has members: if a file lists none, it omits the lists.
      const isOmitted = (at: number) =>
        open.isOpen(listed.committee, list.list, at) ||
        (list.of === 'membership' && !members.some(({ from, to }) => from <= at && at < to));
      const found = listInEditions(rows.get(key) ?? [], cited, isOmitted);
      rosters.set(key, found);
      facts.push(...statedRosters(list, found, others.daysOfRoster(key)));
    }
  }
  return { rosters, facts };
}

function listsOf(committee: string): readonly [ListName, ListName, ...ListName[]] {
  return [
    { of: 'membership', scope: membershipScope(committee, 'P'), list: 'pMembers' },
    { of: 'membership', scope: membershipScope(committee, 'O'), list: 'oMembers' },
    { of: 'liaison', scope: listedLiaisonScope(committee, 'committees'), list: 'committeeLiaisons' },
    { of: 'liaison', scope: listedLiaisonScope(committee, 'organizations'), list: 'organizationLiaisons' },
    { of: 'unresolved-liaison', scope: committee, list: 'committeeLiaisons' },
  ];
}

function keyOf({ of, scope }: Pick<ListName, 'of' | 'scope'>): string {
  return `${of}|${scope}`;
}

/** A row of a list, in the editions from one up to another. */
interface Row {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

function groupRows(claims: readonly EditionClaim[]): ReadonlyMap<string, readonly Row[]> {
  const rows = new Map<string, Row[]>();
  for (const { fact, from, to } of claims) {
    if (!isListed(fact)) continue;
    const row = { key: subjectKey(fact), from, to };
    for (const scope of rosterScopes(fact)) {
      const key = keyOf({ of: fact.kind, scope });
      const known = rows.get(key);
      if (known === undefined) rows.set(key, [row]);
      else known.push(row);
    }
  }
  return rows;
}

/** Rows of the lists in a file of committees. */
type ListedFact = FactOf<'membership'> | FactOf<'liaison'> | FactOf<'unresolved-liaison'>;

function isListed(fact: EditionClaim['fact']): fact is ListedFact {
  if (fact.kind === 'liaison') return !fact.subject.directed;
  return fact.kind === 'membership' || fact.kind === 'unresolved-liaison';
}

/** An edition in which a list is known. */
interface KnownIn {
  readonly at: number;
  /** True if the edition is the first without the committee. */
  readonly isGone: boolean;
  readonly day: Day;
  readonly citation: Citation;
}

function citeEditions({ runs }: ListedCommittee, editions: readonly EditionHead[]): readonly KnownIn[] {
  return runs.flatMap(({ locator, from, to }) =>
    editions.slice(from, to + 1).map(({ day, source }, position) => ({
      at: from + position,
      isGone: from + position === to,
      day,
      citation: citeFact({ locator, asOf: day, source }),
    })),
  );
}

function listInEditions(
  rows: readonly Row[],
  known: readonly KnownIn[],
  isOmitted: (at: number) => boolean,
): readonly Roster[] {
  const changes = new Set(rows.flatMap(({ from, to }) => [from, to]));
  let members: ReadonlySet<string> = new Set();
  let before = -1;
  const lists: Roster[] = [];
  for (const { at, isGone, day, citation } of known) {
    if (isGone || changes.has(at) || at !== before + 1) {
      const there = isGone ? [] : rows.filter(({ from, to }) => from <= at && at < to);
      members = sameOrNew(
        members,
        there.map(({ key }) => key),
      );
    }
    before = at;
    if (isGone ? lists.length > 0 : !isOmitted(at)) lists.push({ day, members, citation });
  }
  return lists;
}

/** Equal lists share one set. */
function sameOrNew(known: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const next = new Set(keys);
  return next.size === known.size && keys.every((key) => known.has(key)) ? known : next;
}

function statedRosters(
  { of, scope }: ListName,
  lists: readonly Roster[],
  others: readonly Day[],
): readonly FactOf<'roster'>[] {
  let stated: Roster | null = null;
  const facts: FactOf<'roster'>[] = [];
  for (const list of lists) {
    const { day, members, citation } = list;
    if (stated?.members === members && !isOvertaken(others, stated.day, day)) continue;
    const { locator, source } = citation;
    facts.push({
      kind: 'roster',
      subject: { of, scope },
      values: { members: [...members] },
      asOf: day,
      source,
      locator,
    });
    stated = list;
  }
  return facts;
}
