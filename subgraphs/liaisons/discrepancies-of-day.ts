/**
 * The discrepancies of the whole graph on a day, worked out once for all who ask.
 * In: a request's context and a day. Out: findings. Not for: what a finding is (discrepancies.ts), or which of two sides
 * tells it (graph-discrepancies.ts).
 */
import { readAllRows } from '../../subgraph-kit/all-rows.ts';
import { inTurns } from '../../process/yield-to-event-loop.ts';
import { createOncePerGeneration } from '../../generations/once-per-generation.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import type { StoreReader } from '../../store/documents.ts';
import type { Discrepancy } from './discrepancies.ts';
import { completeLists, jointGroups, liaisons, nominations, representations } from './documents.ts';
import { beginTelling, splitByCommittee, type RowsOfDay } from './graph-discrepancies.ts';

/** Days of one generation, or of a few, whose findings are kept. */
const KEPT_DAYS = 8;

const known = createOncePerGeneration<readonly Discrepancy[]>(KEPT_DAYS);

/** Every matter once. */
export function loadDiscrepanciesOfDay(context: RequestContext, day: Day): Promise<readonly Discrepancy[]> {
  return known.get(context, day, async (reader) => inTurns(tellAll(await readRows(reader, day))));
}

async function readRows(reader: StoreReader, day: Day): Promise<RowsOfDay> {
  return {
    liaisons: await readAllRows(reader, { collection: liaisons, day, sort: [] }),
    representations: await readAllRows(reader, { collection: representations, day, sort: [] }),
    nominations: await readAllRows(reader, { collection: nominations, day, sort: [] }),
    jointGroups: await readAllRows(reader, { collection: jointGroups, day, sort: [] }),
    completeLists: await readAllRows(reader, { collection: completeLists, day, sort: [] }),
  };
}

function* tellAll(rows: RowsOfDay): Generator<void, readonly Discrepancy[]> {
  const telling = beginTelling();
  for (const own of splitByCommittee(rows)) {
    yield;
    telling.add(own);
  }
  return telling.told();
}
