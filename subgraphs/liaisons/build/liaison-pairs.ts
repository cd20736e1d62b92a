/**
 * Liaison facts by the two parties that they join: the directed ones, and the lists that name the other party.
 * In: a fact collection. Out: pairs of parties with histories. Not for: what surrounds a liaison (liaisons.ts).
 *
 * A list that names a party says nothing of a direction. Two committees that list each other are therefore two facts and
 * one edge; each fact ends by the list that it stands in, so that both are judged before they become one.
 */
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { FactOf } from '../../../facts/facts.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import { groupBy } from '../../../vocabulary/group-by.ts';
import { subjectKeys } from '../../../facts/subject-key.ts';
import { buildTimeline, type Version } from '../../../history/timeline.ts';
import { pairKey, partyKey, partySortKey, wayKey } from '../party.ts';

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

/** Two parties with all that joins them. */
export interface LiaisonPair {
  /** At most one for each way. */
  readonly directed: readonly LiaisonTimeline[];
  /** The edge of unknown direction, on all days on which a list holds it; null where none ever did. */
  readonly undirected: LiaisonTimeline | null;
  /** At most one by each party, in the order of the parties. */
  readonly listings: readonly Listing[];
}

/** Every pair that a liaison of the facts joins. */
export function buildLiaisonPairs(collection: FactCollection): readonly LiaisonPair[] {
  const byPair = groupBy(collection.factsOf('liaison'), ({ subject }) => pairKey(subject.from, subject.to));
  return [...byPair.values()].map((facts) => {
    const directed = facts.filter(({ subject }) => subject.directed);
    const listed = facts.filter(({ subject }) => !subject.directed);
    return {
      directed: groupByWay(directed).map((way) => toTimeline(way, collection)),
      undirected: listed.length === 0 ? null : orderEnds(toTimeline(listed, collection)),
      listings: groupByWay(listed)
        .map((way) => toListing(toTimeline(way, collection)))
        .sort((a, b) => compareText(partySortKey(a.by), partySortKey(b.by))),
    };
  });
}

/** Every liaison of the pairs, whether or not another stands for it on some days. */
export function timelinesOf(pairs: readonly LiaisonPair[]): readonly LiaisonTimeline[] {
  return pairs.flatMap(({ directed, undirected }) => [
    ...directed,
    ...(undirected === null ? [] : [undirected]),
  ]);
}

/** Facts of one way each; acronyms that differ in capitals alone are one party. */
function groupByWay(facts: readonly LiaisonFact[]): readonly (readonly LiaisonFact[])[] {
  return [...groupBy(facts, ({ subject }) => wayKey(subject.from, subject.to)).values()];
}

/** One history of all the facts; each of them ends by the lists that would have to hold it as it stands. */
function toTimeline(facts: readonly LiaisonFact[], collection: FactCollection): LiaisonTimeline {
  const subject = facts.at(-1)?.subject;
  if (subject === undefined) throw new TypeError('expected at least one fact');
  return { ...subject, versions: buildTimeline(facts, collection) };
}

/** Organizations first, then by key: without a direction, the order of the ends says nothing. */
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
