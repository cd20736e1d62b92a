/**
 * From liaison facts to documents that also hold what the neighbouring facts say: whether the opposite direction exists,
 * whether anybody represents, which resolution formed it.
 * In: liaison timelines and their neighbours. Out: documents. Not for: findings about lists (discrepancies.ts).
 */
import { claimed } from '../../as-of/claimed-value.ts';
import { versionHead } from '../../as-of/versioned-document.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import { buildTimelines } from '../../facts/fact-index.ts';
import type { Endpoint } from '../../facts/fact-kinds.ts';
import type { Fact, FactOf } from '../../facts/facts.ts';
import { groupBy } from '../../facts/group-by.ts';
import type { Day } from '../../facts/partial-date.ts';
import type { Citation } from '../../facts/provenance.ts';
import { rosterScopes } from '../../facts/rosters.ts';
import { changeDays, cutAt, holdsOn, runStart, versionOn } from '../../facts/stretches.ts';
import { subjectKey } from '../../facts/subject-key.ts';
import type { Version } from '../../facts/timeline.ts';
import type { LiaisonDocument, RepresentationDocument } from './documents.ts';
import type { LiaisonDecision } from './load-resolutions.ts';
import { pairKey, partyKey, partySortKey, wayKey } from './party.ts';

type LiaisonFact = FactOf<'liaison'>;

/** One liaison with its history. */
export interface LiaisonTimeline {
  readonly fact: LiaisonFact;
  readonly versions: readonly Version[];
}

/** Every liaison of the facts; one without a direction is one subject whichever end its source names first. */
export function buildLiaisonTimelines(collection: FactCollection): readonly LiaisonTimeline[] {
  const bySubject = groupBy(collection.factsOf('liaison').map(orderEnds), subjectKey);
  const timelines = buildTimelines(bySubject, collection);
  return [...bySubject].flatMap(([key, facts]) => {
    const fact = facts.at(-1);
    return fact === undefined ? [] : [{ fact, versions: timelines.get(key) ?? [] }];
  });
}

/** Organizations first, then by key: without a direction, the order of the ends says nothing. */
function orderEnds(fact: LiaisonFact): LiaisonFact {
  const { from, to, directed } = fact.subject;
  const rank = (end: Endpoint) => `${'organization' in end ? '0' : '1'}${partyKey(end)}`;
  if (directed || rank(from) <= rank(to)) return fact;
  return { ...fact, subject: { from: to, to: from, directed } };
}

/** What surrounds the liaisons. */
export interface LiaisonSurroundings {
  readonly representations: readonly RepresentationDocument[];
  readonly forming: ReadonlyMap<string, readonly LiaisonDecision[]>;
  /** Histories of the complete lists, by `liaison|<scope>`. */
  readonly rosters: ReadonlyMap<string, readonly Version[]>;
}

interface Neighbours {
  readonly opposite: readonly Version[];
  /** Complete lists that would have to hold the opposite direction. */
  readonly lists: readonly (readonly Version[])[];
  readonly representations: readonly RepresentationDocument[];
  readonly forming: readonly LiaisonDecision[];
}

/** One document for each stretch of days over which a liaison and its neighbours do not change. */
export function buildLiaisons(
  timelines: readonly LiaisonTimeline[],
  { representations, forming, rosters }: LiaisonSurroundings,
): readonly LiaisonDocument[] {
  const directedWays = new Map(
    timelines.flatMap(({ fact: { subject }, versions }) =>
      subject.directed ? [[wayKey(subject.from, subject.to), versions] as const] : [],
    ),
  );
  const sent = groupBy(representations, ({ way }) => way);
  return timelines.flatMap((timeline) => {
    const { from, to, directed } = timeline.fact.subject;
    const ways = directed ? [wayKey(from, to)] : [wayKey(from, to), wayKey(to, from)];
    // Without values: a list of one category does not tell whether there is a liaison of another.
    const opposite: Fact = { ...timeline.fact, subject: { from: to, to: from, directed }, values: {} };
    return describeLiaison(timeline, {
      opposite: directed ? (directedWays.get(wayKey(to, from)) ?? []) : [],
      lists: rosterScopes(opposite).map((scope) => rosters.get(`liaison|${scope}`) ?? []),
      representations: ways.flatMap((way) => sent.get(way) ?? []),
      forming: forming.get(pairKey(from, to)) ?? [],
    });
  });
}

function describeLiaison({ fact, versions }: LiaisonTimeline, near: Neighbours): readonly LiaisonDocument[] {
  const days = [
    ...changeDays([...near.opposite, ...near.lists.flat(), ...near.representations]),
    ...changeDays(near.forming.map(({ version }) => version)),
  ];
  return cutAt(versions, days).map((version, index, pieces) =>
    toDocument(fact, version, runStart(pieces, index), near),
  );
}

function toDocument(
  { subject: { from: fromParty, to: toParty, directed } }: LiaisonFact,
  version: Version,
  since: Day,
  near: Neighbours,
): LiaisonDocument {
  const value = claimed<'liaison'>(version);
  const [fromKey, toKey] = [partyKey(fromParty), partyKey(toParty)];
  return {
    ...versionHead(version),
    fromParty,
    toParty,
    fromKey,
    toKey,
    fromSort: partySortKey(fromParty),
    toSort: partySortKey(toParty),
    parties: [fromKey, toKey],
    directed,
    withOrganization: 'organization' in fromParty || 'organization' in toParty,
    category: value('category'),
    level: value('level'),
    ...judgeOpposite(directed, { since, day: version.from }, near),
    hasRepresentatives: versionOn(near.representations, version.from) !== undefined,
    establishedBy: near.forming.find((one) => holdsOn(one.version, version.from))?.resolution ?? null,
    since,
  };
}

/**
 * Absence proves something only where a complete list leaves the opposite direction out; a list that is older than the
 * liaison says nothing of it.
 */
function judgeOpposite(
  directed: boolean,
  { since, day }: { readonly since: Day; readonly day: Day },
  { opposite, lists }: Neighbours,
): { readonly reciprocal: boolean | null; readonly absentFrom: readonly Citation[] } {
  if (!directed) return { reciprocal: null, absentFrom: [] };
  if (versionOn(opposite, day) !== undefined) return { reciprocal: true, absentFrom: [] };
  const complete = lists.flatMap((list) => versionOn(list, day) ?? []).filter(({ from }) => from >= since);
  return {
    reciprocal: complete.length === 0 ? null : false,
    absentFrom: complete.flatMap(({ sources }) => sources),
  };
}
