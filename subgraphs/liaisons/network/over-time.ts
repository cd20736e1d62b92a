/** The network over time: changes between two days, and series of measures. */
import { createOncePerGeneration } from '../../../generations/once-per-generation.ts';
import { compareNetworks, type NetworkComparison } from '../../../network/compare.ts';
import { measures as nodeMeasures, type Measure } from '../../../network/measures.ts';
import { runInSlices } from '../../../process/yield-to-event-loop.ts';
import { refuseArgument } from '../../../subgraph-kit/read-argument.ts';
import type { RequestContext } from '../../../subgraph-kit/request-context.ts';
import { lastDay, type Day } from '../../../vocabulary/partial-date.ts';
import { MAX_NODES, readTieChoice, type NetworkArguments, type TieChoice } from './arguments.ts';
import type { NetworkSeriesMeasure, NetworkSeriesStep, WholeMeasure } from './enums.ts';
import { findNetwork, findWhole, readNodeKeys, refuseUnknownNode } from './find.ts';
import { indexNetwork, oncePerNetwork } from './index-network.ts';
import {
  loadNetwork,
  type DayNetwork,
  type NetworkRequest,
  type NodeRow,
  type TieRow,
} from './load-network.ts';
import { componentsOf, densityOf, measureNodes, placeOf, reciprocityOf } from './measures.ts';

export interface NetworkChanges extends NetworkComparison<NodeRow, TieRow> {
  readonly since: Day;
  readonly asOf: Day;
  readonly before: DayNetwork;
  readonly after: DayNetwork;
}

/** Not the days of a tie: that a period begins or ends is a tie added or removed. */
const comparedFields = ['directed', 'weight', 'category', 'level', 'role', 'mutual'] as const;

/**
 * The changes from one day to a later one; null if the central node is known on neither. On a day on which it is unknown, the
 * excerpt is empty. Throws BAD_USER_INPUT and AMBIGUOUS_REFERENCE.
 */
export async function loadChanges(
  context: RequestContext,
  args: NetworkArguments,
  since: Day,
  asOf: Day,
): Promise<NetworkChanges | null> {
  if (since >= asOf) throw refuseArgument('since', ` is ${since}; expected a day before ${asOf}`);
  const days = [since, asOf] as const;
  const found = await Promise.all(days.map((day) => findNetwork(context, args, day)));
  if (found.every((network) => network === null)) return null;
  const [before, after] = (await Promise.all(
    days.map(async (day, index) => found[index] ?? emptyExcerpt(await findWhole(context, args, day))),
  )) as [DayNetwork, DayNetwork];
  const changed = await findChangedTies(before, after);
  return { since, asOf, before, after, ...compareNetworks(before, after, (_, { key }) => !changed.has(key)) };
}

function emptyExcerpt(whole: DayNetwork): DayNetwork {
  return { ...whole, nodes: [], ties: [], excerptOf: whole };
}

const changedTies = oncePerNetwork(() => new WeakMap<DayNetwork, Promise<ReadonlySet<string>>>());

/** Keys of the ties that are in both networks with different values; computed once for the same two networks. */
function findChangedTies(before: DayNetwork, after: DayNetwork): Promise<ReadonlySet<string>> {
  const cache = changedTies(before);
  const found = cache.get(after) ?? runInSlices(compareTies(before, after));
  cache.set(after, found);
  return found;
}

/** Yields after each tie, since what is shared is looked up on both sides. */
function* compareTies(before: DayNetwork, after: DayNetwork): Generator<void, ReadonlySet<string>> {
  const earlier = new Map(before.ties.map((tie) => [tie.key, tie]));
  const changed = new Set<string>();
  for (const tie of after.ties) {
    const previous = earlier.get(tie.key);
    if (previous !== undefined && changedFields(previous, tie).length > 0) changed.add(tie.key);
    yield;
  }
  return changed;
}

/** Names of the fields of a tie whose values differ. */
export function changedFields(before: TieRow, after: TieRow): readonly string[] {
  const changed: string[] = comparedFields.filter((field) => before[field] !== after[field]);
  return JSON.stringify(before.shared) === JSON.stringify(after.shared) ? changed : [...changed, 'shared'];
}

export const MAX_DAYS = 60;

export interface SeriesRequest {
  readonly measures: readonly NetworkSeriesMeasure[];
  readonly of: readonly string[];
  readonly from: Day;
  readonly every: NetworkSeriesStep;
  readonly asOf: Day;
  readonly choice: TieChoice;
}

export interface SeriesRow {
  readonly time: Day;
  readonly key: string;
  readonly value: number | null;
}

/** A node of a series, and the keys that it may name. */
interface SeriesNode {
  readonly text: string;
  readonly keys: readonly string[];
}

/** The values of one day, in the order of the requested nodes and measures. */
interface DayValues {
  /** Names of the nodes; null for a node that does not exist on the day. */
  readonly labels: readonly (string | null)[];
  /** By measure: one value for the whole network, or one for each node. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** Enough for a few dozen series of the maximum length. */
const CACHED_DAYS = 2_000;

/** More days than networks are cached, so that an aborted series continues where it stopped. */
const cachedDays = createOncePerGeneration<DayValues>(CACHED_DAYS);

/**
 * Rows by day, then in the order of the requested measures and nodes. Days are read one after another, so that a series holds
 * one network at a time. Throws BAD_USER_INPUT or AMBIGUOUS_REFERENCE.
 */
export async function loadSeries(
  context: RequestContext,
  request: SeriesRequest,
): Promise<readonly SeriesRow[]> {
  const measures = [...new Set(request.measures)];
  const days = readDays(request);
  const nodes = await readNodes(context, request, measures);
  const measured: DayValues[] = [];
  for (const day of days) {
    context.signal.throwIfAborted();
    measured.push(await measureDay(context, readTieChoice(request.choice, day), measures, nodes));
  }
  const names = nodes.map(({ text }, index) => {
    const label = measured.findLast(({ labels }) => labels[index] != null)?.labels[index];
    if (label == null) throw refuseUnknownNode('of', text, 'on any day of the series');
    return label;
  });
  return days.flatMap((time, day) =>
    measures.flatMap((measure, index) =>
      (measured[day]?.values[index] ?? []).map((value, node) => ({
        time,
        key: isOfNodes(measure) ? `${names[node] ?? ''} ${measure}` : measure,
        value,
      })),
    ),
  );
}

function readDays({ from, every, asOf }: SeriesRequest): readonly Day[] {
  if (from > asOf) throw refuseArgument('from', ` is ${from}; expected ${asOf} or a day before it`);
  const days = seriesDays(from, asOf, every, MAX_DAYS);
  if (days.length <= MAX_DAYS) return days;
  throw refuseArgument(
    'from',
    ` is ${from}, which makes more than ${String(MAX_DAYS)} days up to ${asOf}; expected a later day, or a longer step in \`every\``,
  );
}

const monthsOf: Readonly<Record<NetworkSeriesStep, number>> = { YEAR: 12, QUARTER: 3, MONTH: 1 };

/**
 * The days from `from` to `to` in equal steps; at most `max`, and one more if there are more. In a month without such a day,
 * its last one: 31 January, 28 February, 31 March.
 */
export function seriesDays(from: Day, to: Day, step: NetworkSeriesStep, max: number): readonly Day[] {
  const days: Day[] = [];
  for (let index = 0; index <= max; index += 1) {
    const day = addMonths(from, index * monthsOf[step]);
    if (day > to) break;
    days.push(day);
  }
  return days;
}

function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const shifted = `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}`;
  const same = `${shifted}${day.slice(7)}`;
  const last = lastDay(shifted);
  return same < last ? same : last;
}

async function readNodes(
  context: RequestContext,
  { of, asOf }: SeriesRequest,
  measures: readonly NetworkSeriesMeasure[],
): Promise<readonly SeriesNode[]> {
  if (measures.length === 0) throw refuseArgument('measures', ' is empty; expected at least one measure');
  if (of.length > MAX_NODES) {
    throw refuseArgument('of', ` names ${String(of.length)} nodes; expected at most ${String(MAX_NODES)}`);
  }
  const ofNodes = measures.filter(isOfNodes);
  if (of.length === 0 && ofNodes.length > 0) {
    throw refuseArgument('of', ` is omitted; expected the nodes to measure ${ofNodes.join(', ')} of`);
  }
  const nodes = await Promise.all(
    of.map(async (text) => ({ text, keys: await readNodeKeys(context, text, 'of', asOf) })),
  );
  // Two spellings of a node are one node.
  return [...new Map(nodes.map((node) => [node.keys.join('|'), node])).values()];
}

function isOfNodes(measure: NetworkSeriesMeasure): measure is Measure {
  return (nodeMeasures as readonly string[]).includes(measure);
}

function measureDay(
  context: RequestContext,
  request: NetworkRequest,
  measures: readonly NetworkSeriesMeasure[],
  nodes: readonly SeriesNode[],
): Promise<DayValues> {
  const cacheKey = JSON.stringify([request, measures, nodes.map(({ keys }) => keys)]);
  return cachedDays.get(context, cacheKey, async () => {
    const network = await loadNetwork(context, request);
    const { nodes: byKey } = indexNetwork(network);
    const present = nodes.map(({ keys }) => byKey.get(keys.find((key) => byKey.has(key)) ?? ''));
    const measured = measures.some(isOfNodes) ? await measureNodes(network) : null;
    return {
      labels: present.map((node) => (node === undefined ? null : nameOf(node))),
      values: measures.map((measure) =>
        isOfNodes(measure)
          ? present.map((node) => measured?.[measure][placeOf(network, node?.key ?? '')] ?? null)
          : [measureWhole(network, measure)],
      ),
    };
  });
}

/** One name on all days: the canonical reference of a committee, the latest acronym of an organization. */
function nameOf({ kind, key, label }: NodeRow): string {
  return kind === 'COMMITTEE' ? key : label;
}

function measureWhole(network: DayNetwork, measure: WholeMeasure): number | null {
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
