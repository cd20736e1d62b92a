/**
 * Measures over time, as flat rows.
 * In: measures, nodes, the days of a series. Out: rows by day. Not for: the days (series-days.ts).
 *
 * Each day is a network of its own; days with the same ties share what is worked out (network/measure-thread.ts). One day
 * is read after the other, so that a series holds one network at a time. What is told of a day is kept: a series may have
 * more days than networks are kept (snapshot.ts), and one that was given up goes on where it was when it is asked again.
 */
import { createOncePerGeneration } from '../../../generations/once-per-generation.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import { measures as nodeMeasures, type Measure } from '../../../network/measures.ts';
import type { TieChoice } from './arguments.ts';
import type { NetworkSeriesMeasure, NetworkSeriesStep, WholeMeasure } from './enums.ts';
import { measureNodes } from './measured.ts';
import { indexNetwork } from './network-index.ts';
import { readNodeKeys, refuseUnknownNode } from './read-node.ts';
import { readTieChoice, refuseArgument } from './read-request.ts';
import type { NetworkRequest, NetworkRows, NodeRow } from './rows.ts';
import { seriesDays } from './series-days.ts';
import { loadNetwork } from './snapshot.ts';
import type { NetworkSeriesRow } from './types-network.ts';
import { componentsOf, densityOf, reciprocityOf } from './whole-measures.ts';

export const MOST_DAYS = 60;
export const MOST_NODES = 20;

export interface SeriesRequest {
  readonly measures: readonly NetworkSeriesMeasure[];
  readonly of: readonly string[];
  readonly from: Day;
  readonly every: NetworkSeriesStep;
  readonly asOf: Day;
  readonly choice: TieChoice;
}

/** A node that is followed, and what its name may stand for. */
interface Followed {
  readonly text: string;
  readonly keys: readonly string[];
}

/** What is told of one day; all in the order in which it was asked for. */
interface Told {
  /** Names of the nodes; null for a node that is not there. */
  readonly labels: readonly (string | null)[];
  /** By measure: one value of the whole, or one for each node. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** Enough for a few dozen series of the greatest length. */
const DAYS_KEPT = 2_000;

const toldDays = createOncePerGeneration<Told>(DAYS_KEPT);

/** Rows by day, then as measures and nodes were asked for. Throws BAD_USER_INPUT or AMBIGUOUS_REFERENCE. */
export async function loadSeries(
  context: RequestContext,
  request: SeriesRequest,
): Promise<readonly NetworkSeriesRow[]> {
  const measures = [...new Set(request.measures)];
  const days = readDays(request);
  const nodes = await readFollowed(context, request, measures);
  const told: Told[] = [];
  for (const day of days) {
    context.signal.throwIfAborted();
    told.push(await tellDay(context, readTieChoice(request.choice, day), measures, nodes));
  }
  const names = nodes.map(({ text }, place) => {
    const label = told.findLast(({ labels }) => labels[place] != null)?.labels[place];
    if (label == null) throw refuseUnknownNode('of', text, 'on any day of the series');
    return label;
  });
  return days.flatMap((time, index) =>
    measures.flatMap((measure, place) => {
      const values = told[index]?.values[place] ?? [];
      return values.map((value, node) => ({
        time,
        key: isOfNodes(measure) ? `${names[node] ?? ''} ${measure}` : measure,
        value,
      }));
    }),
  );
}

function readDays({ from, every, asOf }: SeriesRequest): readonly Day[] {
  if (from > asOf) throw refuseArgument('from', `is ${from}; expected ${asOf} or a day before it`);
  const days = seriesDays(from, asOf, every, MOST_DAYS);
  if (days.length <= MOST_DAYS) return days;
  throw refuseArgument(
    'from',
    `is ${from}, which makes more than ${String(MOST_DAYS)} days up to ${asOf}; expected a later day, or a longer step in \`every\``,
  );
}

async function readFollowed(
  context: RequestContext,
  { of, asOf }: SeriesRequest,
  measures: readonly NetworkSeriesMeasure[],
): Promise<readonly Followed[]> {
  if (measures.length === 0) throw refuseArgument('measures', 'is empty; expected at least one measure');
  if (of.length > MOST_NODES) {
    throw refuseArgument('of', `names ${String(of.length)} nodes; expected at most ${String(MOST_NODES)}`);
  }
  const ofNodes = measures.filter(isOfNodes);
  if (of.length === 0 && ofNodes.length > 0) {
    throw refuseArgument('of', `is left out; expected the nodes of which ${ofNodes.join(', ')} is asked`);
  }
  const followed = await Promise.all(
    of.map(async (text) => ({ text, keys: await readNodeKeys(context, text, 'of', asOf) })),
  );
  // Two spellings of one node are one.
  return [...new Map(followed.map((node) => [node.keys.join('|'), node])).values()];
}

function isOfNodes(measure: NetworkSeriesMeasure): measure is Measure {
  return (nodeMeasures as readonly string[]).includes(measure);
}

function tellDay(
  context: RequestContext,
  request: NetworkRequest,
  measures: readonly NetworkSeriesMeasure[],
  nodes: readonly Followed[],
): Promise<Told> {
  const key = JSON.stringify([request, measures, nodes.map(({ keys }) => keys)]);
  return toldDays.get(context, key, async () => {
    const network = await loadNetwork(context, request);
    const { nodes: byKey, places } = indexNetwork(network);
    const present = nodes.map(({ keys }) => byKey.get(keys.find((one) => byKey.has(one)) ?? ''));
    const measured = measures.some(isOfNodes) ? await measureNodes(network) : null;
    return {
      labels: present.map((node) => (node === undefined ? null : nameOf(node))),
      values: measures.map((measure) =>
        isOfNodes(measure)
          ? present.map((node) => measured?.[measure][places.get(node?.key ?? '') ?? -1] ?? null)
          : [measureWhole(network, measure)],
      ),
    };
  });
}

/** One name on all days: the canonical reference of a committee, the latest acronym of an organization. */
function nameOf({ kind, key, label }: NodeRow): string {
  return kind === 'COMMITTEE' ? key : label;
}

function measureWhole(network: NetworkRows, measure: WholeMeasure): number | null {
  switch (measure) {
    case 'NODES':
      return network.nodes.length;
    case 'TIES':
      return network.ties.length;
    case 'DENSITY':
      return densityOf(network);
    case 'RECIPROCITY':
      return reciprocityOf(network);
    case 'COMPONENTS':
      return componentsOf(network).length;
  }
}
