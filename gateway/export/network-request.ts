/** Reads the parameters of a download of the network. The API checks their limits. */
import { tieKinds, type TieKind } from '../../network/graph.ts';
import type { NetworkExportRequest } from './network-rows.ts';
import { allowParameters, badParameter, readText, type Parameters } from './refused-export.ts';

/** Name of the file; no list of the API has it. */
export const NETWORK_EXPORT = 'network';

const names = ['asOf', 'around', 'depth', 'kinds', 'minShared', 'measures'] as const;

/** Throws RefusedExport. */
export function readNetworkRequest(parameters: Parameters): NetworkExportRequest {
  allowParameters(parameters, names);
  const texts = Object.fromEntries(names.map((name) => [name, readText(parameters, name)]));
  const { asOf, around, depth, kinds, minShared, measures } = texts;
  return {
    ...(asOf !== undefined && { asOf }),
    ...(around !== undefined && { around }),
    ...(depth !== undefined && { depth: readCount(depth, 'depth') }),
    ...(kinds !== undefined && { kinds: readKinds(kinds) }),
    ...(minShared !== undefined && { minShared: readCount(minShared, 'minShared') }),
    measures: readSwitch(measures),
  };
}

function readCount(text: string, name: string): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw badParameter(`${name}: "${text}" is no whole number`);
}

function readKinds(text: string): readonly TieKind[] {
  return text.split(',').map((name) => {
    const kind = tieKinds.find((one) => one === name.trim());
    if (kind !== undefined) return kind;
    throw badParameter(`kinds: "${name}" is no kind of tie; expected some of ${tieKinds.join(',')}`);
  });
}

function readSwitch(text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  throw badParameter(`measures: "${text}" is neither true nor false`);
}
