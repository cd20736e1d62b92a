/**
 * Prefixes of the references of projects that are under way: `ISO/CD TR 23576`, `ISO/DTR 23245`.
 *
 * Sources: the table that ISO clarified for metanorma-iso (issue 456, December 2020), and the pubid gem of Ribose for
 * FDTR and FDTS; DPAS by analogy.
 */
import type { DeliverableType } from './deliverable-types.ts';

/** By prefix, the type that it contains: TR of DTR. Null if the type follows the prefix, or none does. */
export const stagePrefixes: ReadonlyMap<string, DeliverableType | null> = new Map([
  ['PWI', null],
  ['NP', null],
  ['AWI', null],
  ['WD', null],
  ['CD', null],
  ['DIS', 'IS'],
  ['DTR', 'TR'],
  ['DTS', 'TS'],
  ['DPAS', 'PAS'],
  ['FDIS', 'IS'],
  ['FDTR', 'TR'],
  ['FDTS', 'TS'],
  ['PRF', null],
  // Names in older documents. An amendment (PDAM) has the type of its standard.
  ['NWIP', null],
  ['DP', null],
  ['FCD', null],
  ['PDAM', null],
  ['PDTR', 'TR'],
  ['PDTS', 'TS'],
]);
