/**
 * Provenance: who says so, where, and as of when. Every fact carries it; nothing in the graph exists without it.
 * In: what an importer knows about the place it read. Out: plain values. Not for: reading files.
 */

/**
 * How a value came about. `stated`: the source says it. `computed`: arithmetic over what sources state.
 * `inferred`: a person concluded it from what sources state; `reason` then says how.
 */
export type Basis = 'stated' | 'computed' | 'inferred';

/** The part of every fact that says where it comes from. */
export interface Provenance {
  /** The day the source speaks for, with the precision it has: `2018`, `2018-05` or `2018-05-22`. */
  readonly asOf: string;
  /** Id of the source: the key of a `source` fact. */
  readonly source: string;
  /** Place in the source: `line 177`, `lines 37-81`, `record 42`. */
  readonly locator: string;
  /** Left out when the source states the values itself. */
  readonly basis?: 'computed' | 'inferred';
  /** Why a value is computed, inferred or corrected. */
  readonly reason?: string;
  /** Per value, the words of the source where they differ from the canonical form. */
  readonly stated?: Readonly<Record<string, string>>;
  /** Per value that the source leaves open, its word for that: `{ limitDate: 'TBC' }`. */
  readonly unknown?: Readonly<Record<string, string>>;
  /**
   * Only in a collection: the day from which a later edition of the same series says something else, or nothing. Fact
   * files do not have it.
   */
  readonly until?: string;
}

/** A provenance as it travels with a single value of the graph. */
export interface Citation {
  readonly source: string;
  readonly locator: string;
  readonly asOf: string;
  readonly statedAs: string | null;
  readonly basis: Basis;
  readonly reason: string | null;
}

/** `lines 163-167` for several lines, `line 12` for one. */
export function lineLocator(first: number, last: number = first): string {
  return first === last ? `line ${String(first)}` : `lines ${String(first)}-${String(last)}`;
}

/** The first number in a locator, to order citations of one source as a reader meets them. */
export function locatorPosition(locator: string): number {
  const digits = /\d+/.exec(locator)?.[0];
  return digits === undefined ? Number.MAX_SAFE_INTEGER : Number(digits);
}
