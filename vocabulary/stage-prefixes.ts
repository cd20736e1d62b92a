/**
 * Which prefix the reference of a project carries at which stage and type, as data.
 * In: nothing. Out: tables by prefix. Not for: deciding the stage of a project; sources use prefixes loosely (NP, AWI and
 * WD all stand at 20.00 in one report of 2020), so a prefix that does not fit its stage is a finding, not an error.
 *
 * Source: the table that ISO clarified for metanorma-iso (issue 456, December 2020), with two additions of the pubid gem
 * of Ribose: AWI also at 20.00, and FDTR and FDTS at 50; DPAS by analogy. Older names stand in older documents; the stage
 * of each is what the name stands for (new work item proposal, draft proposal, proposed draft).
 */
import type { DeliverableType } from './deliverable-types.ts';
import { stages } from './stages.ts';

export interface StagePrefix {
  /** As in `ISO/CD TR 23576` (CD, with the type behind) or `ISO/DTR 23245` (DTR, the type is part of it). */
  readonly prefix: string;
  /** First and last code, both included. */
  readonly from: string;
  readonly to: string;
  /** Type that the prefix contains; null when the type follows it, or nothing for an International Standard. */
  readonly type: DeliverableType | null;
}

export const stagePrefixes: readonly StagePrefix[] = [
  { prefix: 'PWI', from: '00.00', to: '00.99', type: null },
  { prefix: 'NP', from: '10.00', to: '10.98', type: null },
  { prefix: 'AWI', from: '10.99', to: '20.00', type: null },
  { prefix: 'WD', from: '20.00', to: '20.99', type: null },
  { prefix: 'CD', from: '30.00', to: '30.99', type: null },
  { prefix: 'DIS', from: '40.00', to: '40.99', type: 'IS' },
  { prefix: 'DTR', from: '40.00', to: '40.99', type: 'TR' },
  { prefix: 'DTS', from: '40.00', to: '40.99', type: 'TS' },
  { prefix: 'DPAS', from: '40.00', to: '40.99', type: 'PAS' },
  { prefix: 'FDIS', from: '50.00', to: '50.99', type: 'IS' },
  { prefix: 'FDTR', from: '50.00', to: '50.99', type: 'TR' },
  { prefix: 'FDTS', from: '50.00', to: '50.99', type: 'TS' },
  { prefix: 'PRF', from: '60.00', to: '60.00', type: null },
];

export interface OlderPrefix {
  readonly prefix: string;
  /** The prefix in use today for the same stage; null where no source says which it is. */
  readonly today: string | null;
  readonly type: DeliverableType | null;
}

/** Names that older documents use. An amendment (PDAM) is of its standard's type. */
export const olderPrefixes: readonly OlderPrefix[] = [
  { prefix: 'NWIP', today: 'NP', type: null },
  { prefix: 'DP', today: 'CD', type: null },
  { prefix: 'FCD', today: null, type: null },
  { prefix: 'PDAM', today: 'CD', type: null },
  { prefix: 'PDTR', today: 'CD', type: 'TR' },
  { prefix: 'PDTS', today: 'CD', type: 'TS' },
];

/** The standard codes at which a prefix of today or of old is used; empty where none is known. */
export function prefixStages(prefix: string): readonly string[] {
  const older = olderPrefixes.find((entry) => entry.prefix === prefix);
  const today = older === undefined ? prefix : older.today;
  const entry = stagePrefixes.find((candidate) => candidate.prefix === today);
  if (entry === undefined) return [];
  return stages.map((stage) => stage.code).filter((code) => entry.from <= code && code <= entry.to);
}

const typeByPrefix: ReadonlyMap<string, DeliverableType | null> = new Map(
  [...stagePrefixes, ...olderPrefixes].map(({ prefix, type }) => [prefix, type]),
);

/** The type that a prefix contains: TR of DTR and PDTR, IS of DIS; null for CD and other words. */
export function prefixType(prefix: string): DeliverableType | null {
  return typeByPrefix.get(prefix) ?? null;
}

/** True for a prefix of today or of old, in capitals. */
export function isStagePrefix(word: string): boolean {
  return typeByPrefix.has(word);
}
