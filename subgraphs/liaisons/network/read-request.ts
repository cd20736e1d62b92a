/**
 * The bounds of what can be asked of the liaison network.
 * In: arguments as callers give them. Out: values within bounds, or one clear error. Not for: names of nodes
 * (read-node.ts).
 */
import type { Day } from '../../../vocabulary/partial-date.ts';
import { tieKinds } from '../../../network/graph.ts';
import { createCodedError, errorCodes } from '../../../subgraph-runtime/errors.ts';
import type { TieChoice } from './arguments.ts';
import type { NetworkRequest } from './rows.ts';

const DEEPEST = 4;
const LEAST_RESOLUTION = 0.1;
const MOST_RESOLUTION = 10;

/** An error about the value of an argument. */
export function refuseArgument(argument: string, message: string): Error {
  return createCodedError(errorCodes.badUserInput, `\`${argument}\` ${message}`, { argument });
}

/** The network of a day by the chosen ties; kinds once each, in the order of the schema. */
export function readTieChoice({ kinds, minShared }: TieChoice, day: Day): NetworkRequest {
  const chosen = new Set(kinds ?? ['LIAISON']);
  if (chosen.size === 0) throw refuseArgument('kinds', 'is empty; expected at least one kind of tie');
  const least = minShared ?? 1;
  if (least < 1) throw refuseArgument('minShared', `is ${String(least)}; expected 1 or more`);
  return { day, kinds: tieKinds.filter((kind) => chosen.has(kind)), minShared: least };
}

/** How far an excerpt reaches. */
export function readDepth(depth: number | null | undefined): number {
  return readWithin('depth', depth ?? 1, 1, DEEPEST);
}

/** How fine communities are. */
export function readResolution(resolution: number | null | undefined): number {
  return readWithin('resolution', resolution ?? 1, LEAST_RESOLUTION, MOST_RESOLUTION);
}

function readWithin(argument: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw refuseArgument(argument, `is ${String(value)}; expected ${String(least)} to ${String(most)}`);
}
