/**
 * The complete list of all projects that ISO publishes from time to time: which of them it lists, from when to when.
 * In: a fact collection. Out: listings and histories by project. Not for: the programmes of committees (evidence.ts).
 *
 * A fact with ISO's numeric id comes from that list. An edition that leaves the record out ends the listing, but takes
 * nothing back of what it said: the title and the stage stand until an edition says otherwise.
 */
import { citeFact } from '../../../facts/citations.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import type { Fact, FactOf } from '../../../facts/facts.ts';
import { compareText } from '../../../vocabulary/folded-text.ts';
import { END_OF_TIME, lastDay } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import { isEndedStage } from '../../../vocabulary/stages.ts';
import type { Interval } from '../../../history/intervals.ts';
import { buildTimeline, type Version } from '../../../history/timeline.ts';

/** The days on which the list has one record of a project at one stage. */
export interface Listing extends Interval {
  readonly isoId: number;
  readonly stage: string | null;
  readonly committee: string | null;
  readonly citation: Citation;
}

/** Listings by project, oldest first. */
export function gatherListings(collection: FactCollection): ReadonlyMap<string, readonly Listing[]> {
  const listings = new Map<string, readonly Listing[]>();
  for (const [project, facts] of collection.bySubject('project')) {
    const found = facts.flatMap((fact) => listingOf(fact));
    if (found.length > 0)
      listings.set(
        project,
        found.sort((a, b) => compareText(a.validFrom, b.validFrom)),
      );
  }
  return listings;
}

/** True while the project is neither published nor ended. */
export function isUnderWay(stage: string | null): boolean {
  return stage === null || (stage < '60.60' && !isEndedStage(stage));
}

/** The histories of projects by number; what the list said of one stands after it leaves the project out. */
export function buildProjectHistories(collection: FactCollection): ReadonlyMap<string, readonly Version[]> {
  const histories = new Map(collection.timelines('project'));
  for (const [project, facts] of collection.bySubject('project')) {
    if (!facts.some(({ until }) => until !== undefined)) continue;
    histories.set(project, buildTimeline(withoutLastEnds(facts), collection));
  }
  return histories;
}

function listingOf(fact: FactOf<'project'>): readonly Listing[] {
  const { isoId, stage = null, committee = null } = fact.values;
  if (isoId === undefined) return [];
  const to = fact.until ?? END_OF_TIME;
  return [{ validFrom: lastDay(fact.asOf), validTo: to, isoId, stage, committee, citation: citeFact(fact) }];
}

/** Each fact counts until the next one of the list, whether or not there are editions between them. */
function withoutLastEnds(facts: readonly FactOf<'project'>[]): readonly Fact[] {
  const listed = facts.filter(({ values }) => values.isoId !== undefined).map(({ asOf }) => lastDay(asOf));
  return facts.map((fact) => {
    const { until, ...standing } = fact;
    if (until === undefined) return fact;
    const next = listed.filter((day) => day >= until).sort(compareText)[0];
    return next === undefined ? standing : { ...standing, until: next };
  });
}
