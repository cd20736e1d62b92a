/**
 * Documents of liaisons with what neighbouring facts add: whose list names whom, whether the opposite direction exists, whether
 * there are representatives, which resolution formed it. An edge without a direction is shown on the days without a directed
 * liaison between the same parties; on the others the directed ones carry its sources. See findings.ts for inconsistencies.
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
import { pairKey, partyKey, partySortKey, directionKey } from '../party.ts';

/** The other facts that describe liaisons. */
export interface LiaisonSurroundings {
  readonly representations: readonly RepresentationDocument[];
  readonly forming: ReadonlyMap<string, readonly LiaisonDecision[]>;
  /** Histories of the complete lists of one direction, by `liaison|<scope>`. */
  readonly directedLists: ReadonlyMap<string, readonly Version[]>;
  /** Every complete list. */
  readonly rosters: Rosters;
}

interface Neighbours {
  /** Versions of the opposite direction; none for a liaison without a direction. */
  readonly opposite: readonly Version[];
  /** Complete lists that would have to contain the opposite direction. */
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
  const sent = groupBy(surroundings.representations, ({ direction }) => direction);
  return pairs.flatMap((pair) => describePair(pair, surroundings, (direction) => sent.get(direction) ?? []));
}

function describePair(
  { directed, undirected, listings }: LiaisonPair,
  { forming, directedLists, rosters }: LiaisonSurroundings,
  sentIn: (direction: string) => readonly RepresentationDocument[],
): readonly LiaisonDocument[] {
  const listed = followListings(listings, rosters);
  const formingBoth = ({ from, to }: LiaisonTimeline) => forming.get(pairKey(from, to)) ?? [];
  const withDirection = directed.flatMap((timeline) => {
    const { from, to, versions } = timeline;
    return describeLiaison(timeline, versions, {
      opposite: directed.find((other) => other !== timeline)?.versions ?? [],
      lists: oppositeScopes(from, to).map((scope) => directedLists.get(`liaison|${scope}`) ?? []),
      representations: sentIn(directionKey(from, to)),
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
    representations: [...sentIn(directionKey(from, to)), ...sentIn(directionKey(to, from))],
    forming: formingBoth(undirected),
    listings: listed,
  };
  return [...withDirection, ...describeLiaison(undirected, alone, near)];
}

/** Scopes of the lists that would contain the opposite direction. Lists of one category prove nothing about another: not among them. */
function oppositeScopes(from: Endpoint, to: Endpoint): readonly string[] {
  return [
    ...('committee' in from ? [liaisonScope('to', from.committee, othersOf(to))] : []),
    ...('committee' in to ? [liaisonScope('from', to.committee, othersOf(from))] : []),
  ];
}

/** The documents of the shown versions of a liaison. */
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

/** First day of the period without gaps around a day. */
function sinceWhen({ versions }: LiaisonTimeline, day: Day): Day {
  return runStart(
    versions,
    versions.findIndex((version) => holdsOn(version, day)),
  );
}

function toDocument(
  { from, to, directed }: LiaisonTimeline,
  version: Version,
  since: Day,
  near: Neighbours,
): LiaisonDocument {
  const value = claimed<'liaison'>(version);
  const [fromKey, toKey] = [partyKey(from), partyKey(to)];
  const listed = near.listings.on(version.validFrom);
  const further = directed ? listed.listedBy.flatMap(({ sources }) => sources) : [];
  const sources =
    further.length === 0 ? version.sources : distinctCitations([...version.sources, ...further]);
  return {
    ...versionHead({ ...version, sources }),
    from,
    to,
    fromKey,
    toKey,
    fromSort: partySortKey(from),
    toSort: partySortKey(to),
    parties: [fromKey, toKey],
    directed,
    withOrganization: 'organization' in from || 'organization' in to,
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
 * Only a complete list that omits the opposite direction proves its absence; one older than the liaison proves nothing, nor does
 * one older than the listing by which the other party names this one.
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
