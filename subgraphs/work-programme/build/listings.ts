/**
 * The editions of the ISO list of all projects; its facts have a numeric ISO id. An edition that omits a record ends its
 * listing, but not the title and stage that earlier editions stated.
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

/** An interval over which the list includes a record of a project at one stage. */
export interface Listing extends Interval {
  readonly isoId: number;
  readonly stage: string | null;
  readonly committee: string | null;
  readonly citation: Citation;
}

/** Listings by project, oldest first. */
export function gatherListings(collection: FactCollection): ReadonlyMap<string, readonly Listing[]> {
  const listings = [...collection.bySubject('project')].map(
    ([project, facts]): readonly [string, readonly Listing[]] => {
      const found = facts.flatMap((fact) => listingOf(fact));
      return [project, found.sort((a, b) => compareText(a.validFrom, b.validFrom))];
    },
  );
  return new Map(listings);
}

/** True before publication, unless the project ended; also without a stage. */
export function isUnderWay(stage: string | null): boolean {
  return stage === null || (stage < '60.60' && !isEndedStage(stage));
}

/** The histories of projects by number; the values of the list remain after it omits the project. */
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

/** Extends each fact to the next one of the list, also over editions that omit the project. */
function withoutLastEnds(facts: readonly FactOf<'project'>[]): readonly Fact[] {
  const listed = facts.filter(({ values }) => values.isoId !== undefined).map(({ asOf }) => lastDay(asOf));
  return facts.map((fact) => {
    const { until: end = END_OF_TIME } = fact;
    const [until = END_OF_TIME] = listed.filter((day) => day >= end).sort();
    return { ...fact, until };
  });
}
