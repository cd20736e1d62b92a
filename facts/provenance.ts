/**
 * How a value came about. `stated`: the source says it. `computed`: arithmetic over what sources state.
 * `inferred`: a person concluded it from what sources state, with a `reason`.
 */
export type Basis = 'stated' | 'computed' | 'inferred';

/** Where a fact comes from. */
export interface Provenance {
  /** As-of date of the source, with its precision: `2018`, `2018-05` or `2018-05-22`. */
  readonly asOf: string;
  /** Id of the source: the key of a `source` fact. */
  readonly source: string;
  /** Place in the source: `line 177`, `lines 37-81`, `record 42`. */
  readonly locator: string;
  /** Omitted if the source states the values itself. */
  readonly basis?: 'computed' | 'inferred';
  /** Why a value is computed, inferred or corrected. */
  readonly reason?: string;
  /** By field, the wording of the source if it differs from the canonical form. */
  readonly stated?: Readonly<Record<string, string>>;
  /** By field that the source leaves open, its word for that: `{ limitDate: 'TBC' }`. */
  readonly unknown?: Readonly<Record<string, string>>;
  /**
   * Only in a collection, not in fact files: the day of a later edition of the series that states something else or
   * nothing.
   */
  readonly until?: string;
}

/** The provenance of a single value of the graph. */
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

/** The first number in a locator, to sort citations in the order of the source. */
export function locatorPosition(locator: string): number {
  const digits = /\d+/.exec(locator)?.[0];
  return digits === undefined ? Number.MAX_SAFE_INTEGER : Number(digits);
}
