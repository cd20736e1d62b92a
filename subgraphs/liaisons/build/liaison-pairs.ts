/**
 * Liaison facts by pair of parties: the directed ones, and the lists that name the other party. Such a list carries no
 * direction, so that two committees that list each other are two facts and one edge. Each fact ends by the list that contains
 * it, so that both are judged before they become one.
 */
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { FactOf } from '../../../facts/facts.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { subjectKeys } from '../../../facts/subject-key.ts';
import { buildTimeline, type Version } from '../../../history/timeline.ts';
import { pairKey, partyKey, partySortKey, directionKey } from '../party.ts';

type LiaisonFact = FactOf<'liaison'>;

/** One liaison with its history. */
export interface LiaisonTimeline {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly directed: boolean;
  readonly versions: readonly Version[];
}

/** The history of one party's list naming the other. */
export interface Listing {
  readonly by: Endpoint;
  readonly other: Endpoint;
  readonly versions: readonly Version[];
}

/** Two parties with all their liaisons. */
export interface LiaisonPair {
  /** At most one for each direction. */
  readonly directed: readonly LiaisonTimeline[];
  /** The edge of unknown direction, on all days on which a list has it; null if none ever did. */
  readonly undirected: LiaisonTimeline | null;
  /** At most one by each party, in the order of the parties. */
  readonly listings: readonly Listing[];
}

/** Every pair of parties with a liaison. */
export function buildLiaisonPairs(collection: FactCollection): readonly LiaisonPair[] {
  const byPair = groupBy(collection.factsOf('liaison'), ({ subject }) => pairKey(subject.from, subject.to));
  return [...byPair.values()].map((facts) => {
    const directed = facts.filter(({ subject }) => subject.directed);
    const listed = facts.filter(({ subject }) => !subject.directed);
    return {
      directed: groupByDirection(directed).map((one) => toTimeline(one, collection)),
      undirected: listed.length === 0 ? null : orderEnds(toTimeline(listed, collection)),
      listings: groupByDirection(listed)
        .map((one) => toListing(toTimeline(one, collection)))
        .sort((a, b) => compareText(partySortKey(a.by), partySortKey(b.by))),
    };
  });
}

/** Every liaison of the pairs, even on days on which a directed one replaces it. */
export function timelinesOf(pairs: readonly LiaisonPair[]): readonly LiaisonTimeline[] {
  return pairs.flatMap(({ directed, undirected }) => [
    ...directed,
    ...(undirected === null ? [] : [undirected]),
  ]);
}

/** The facts by direction; acronyms that differ only in case are one party. */
function groupByDirection(facts: readonly LiaisonFact[]): readonly (readonly LiaisonFact[])[] {
  return [...groupBy(facts, ({ subject }) => directionKey(subject.from, subject.to)).values()];
}

/** One history of all the facts; each of them ends by the lists that would have to contain it. */
function toTimeline(facts: readonly LiaisonFact[], collection: FactCollection): LiaisonTimeline {
  const subject = facts.at(-1)?.subject;
  if (subject === undefined) throw new TypeError('expected at least one fact');
  return { ...subject, versions: buildTimeline(facts, collection) };
}

/** Organizations first, then by key: without a direction, the order of the ends has no meaning. */
function orderEnds(timeline: LiaisonTimeline): LiaisonTimeline {
  const rank = (end: Endpoint) => `${'organization' in end ? '0' : '1'}${partyKey(end)}`;
  const [from, to] = [timeline.from, timeline.to].sort((a, b) => compareText(rank(a), rank(b)));
  if (from === undefined || to === undefined) return timeline;
  const key = subjectKeys.liaison({ from, to, directed: false });
  return { ...timeline, from, to, versions: timeline.versions.map((version) => ({ ...version, key })) };
}

function toListing({ from, to, versions }: LiaisonTimeline): Listing {
  return { by: from, other: to, versions };
}
