/**
 * From liaison facts to documents that also hold what the neighbouring facts say: whose list names whom, whether the
 * opposite direction exists, whether anybody represents, which resolution formed it.
 * In: pairs of parties (liaison-pairs.ts) and their neighbours. Out: documents. Not for: findings about lists
 * (discrepancies.ts).
 *
 * An edge without a direction stands for itself on the days on which no directed liaison joins the same parties; on the
 * others the directed ones carry its sources.
 */
import { claimed } from '../../../history/claimed-value.ts';
import { versionHead } from '../../../subgraph-kit/versioned-document.ts';
import { distinctCitations } from '../../../facts/citations.ts';
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { Rosters } from '../../../history/collect-rosters.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { liaisonScope, othersOf } from '../../../facts/rosters.ts';
import { changeDays, cutAt, holdsOn, leaveOut, runStart, versionOn } from '../../../history/intervals.ts';
import type { Version } from '../../../history/timeline.ts';
import type { LiaisonDocument, RepresentationDocument } from '../documents.ts';
import type { LiaisonPair, LiaisonTimeline } from './liaison-pairs.ts';
import { followListings, type ListingHistory } from './listings.ts';
import type { LiaisonDecision } from './resolutions.ts';
import { pairKey, partyKey, partySortKey, wayKey } from '../party.ts';

/** What surrounds the liaisons. */
export interface LiaisonSurroundings {
  readonly representations: readonly RepresentationDocument[];
  readonly forming: ReadonlyMap<string, readonly LiaisonDecision[]>;
  /** Histories of the complete lists of one direction, by `liaison|<scope>`. */
  readonly directedLists: ReadonlyMap<string, readonly Version[]>;
  /** Every complete list. */
  readonly rosters: Rosters;
}

interface Neighbours {
  /** Versions of the opposite direction; none for a liaison without one. */
  readonly opposite: readonly Version[];
  /** Complete lists that would have to hold the opposite direction. */
  readonly lists: readonly (readonly Version[])[];
  readonly representations: readonly RepresentationDocument[];
  readonly forming: readonly LiaisonDecision[];
  readonly listings: ListingHistory;
}

/** One document for each interval of days over which a liaison and its neighbours do not change. */
export function buildLiaisons(
  pairs: readonly LiaisonPair[],
  surroundings: LiaisonSurroundings,
): readonly LiaisonDocument[] {
  const sent = groupBy(surroundings.representations, ({ way }) => way);
  return pairs.flatMap((pair) => describePair(pair, surroundings, (way) => sent.get(way) ?? []));
}

function describePair(
  { directed, undirected, listings }: LiaisonPair,
  { forming, directedLists, rosters }: LiaisonSurroundings,
  sentAlong: (way: string) => readonly RepresentationDocument[],
): readonly LiaisonDocument[] {
  const listed = followListings(listings, rosters);
  const formingBoth = ({ from, to }: LiaisonTimeline) => forming.get(pairKey(from, to)) ?? [];
  const withDirection = directed.flatMap((timeline) => {
    const { from, to, versions } = timeline;
    return describeLiaison(timeline, versions, {
      opposite: directed.find((other) => other !== timeline)?.versions ?? [],
      lists: oppositeScopes(from, to).map((scope) => directedLists.get(`liaison|${scope}`) ?? []),
      representations: sentAlong(wayKey(from, to)),
      forming: formingBoth(timeline),
      listings: listed,
    });
  });
  if (undirected === null) return withDirection;
  const { from, to, versions } = undirected;
  const alone = leaveOut(
    versions,
    directed.flatMap((timeline) => timeline.versions),
  );
  const near = {
    opposite: [],
    lists: [],
    representations: [...sentAlong(wayKey(from, to)), ...sentAlong(wayKey(to, from))],
    forming: formingBoth(undirected),
    listings: listed,
  };
  return [...withDirection, ...describeLiaison(undirected, alone, near)];
}

/** Scopes of the lists that would hold the way back. A list of one category does not tell of another: not among them. */
function oppositeScopes(from: Endpoint, to: Endpoint): readonly string[] {
  return [
    ...('committee' in from ? [liaisonScope('to', from.committee, othersOf(to))] : []),
    ...('committee' in to ? [liaisonScope('from', to.committee, othersOf(from))] : []),
  ];
}

/** The documents of those of its versions that are shown. */
function describeLiaison(
  timeline: LiaisonTimeline,
  shown: readonly Version[],
  near: Neighbours,
): readonly LiaisonDocument[] {
  const days = [
    ...changeDays([...near.opposite, ...near.lists.flat(), ...near.representations]),
    ...changeDays(near.forming.map(({ version }) => version)),
    ...near.listings.days,
  ];
  return cutAt(shown, days).map((version) =>
    toDocument(timeline, version, sinceWhen(timeline, version.validFrom), near),
  );
}

/** First day of the unbroken run of days that a day is in. */
function sinceWhen({ versions }: LiaisonTimeline, day: Day): Day {
  return runStart(
    versions,
    versions.findIndex((version) => holdsOn(version, day)),
  );
}

function toDocument(
  { from: fromParty, to: toParty, directed }: LiaisonTimeline,
  version: Version,
  since: Day,
  near: Neighbours,
): LiaisonDocument {
  const value = claimed<'liaison'>(version);
  const [fromKey, toKey] = [partyKey(fromParty), partyKey(toParty)];
  const listed = near.listings.on(version.validFrom);
  const further = directed ? listed.listedBy.flatMap(({ sources }) => sources) : [];
  const sources =
    further.length === 0 ? version.sources : distinctCitations([...version.sources, ...further]);
  return {
    ...versionHead({ ...version, sources }),
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
    ...(directed ? judgeOpposite(toKey, { since, day: version.validFrom }, near) : unknownOpposite),
    ...listed,
    hasRepresentatives: versionOn(near.representations, version.validFrom) !== undefined,
    establishedBy: near.forming.find((one) => holdsOn(one.version, version.validFrom))?.resolution ?? null,
    since,
  };
}

interface Opposite {
  readonly reciprocal: boolean | null;
  readonly absentFrom: readonly Citation[];
}

const unknownOpposite: Opposite = { reciprocal: null, absentFrom: [] };

/**
 * Absence proves something only where a complete list leaves the opposite direction out; a list that is older than the
 * liaison says nothing of it, and neither does one that is older than the listing by which the other party names it.
 */
function judgeOpposite(
  other: string,
  { since, day }: { readonly since: Day; readonly day: Day },
  { opposite, lists, listings }: Neighbours,
): Opposite {
  if (versionOn(opposite, day) !== undefined) return { reciprocal: true, absentFrom: [] };
  const named = listings.namedSince(other, day) ?? since;
  const complete = lists
    .flatMap((list) => versionOn(list, day) ?? [])
    .filter(({ validFrom }) => validFrom >= since && validFrom >= named);
  return {
    reciprocal: complete.length === 0 ? null : false,
    absentFrom: complete.flatMap(({ sources }) => sources),
  };
}
