/**
 * A tie by what two committees share, as a row of a network.
 * In: the pair, the affiliations it is of. Out: a row that looks them up. Not for: ties that sources state (stated-row.ts).
 *
 * What is shared is looked up when it is asked for: there may be tens of thousands of ties with dozens of members each.
 */
import { distinctCitations } from '../../../facts/citations.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import type { TieKind } from '../../../network/graph.ts';
import type { SharedTie } from '../../../network/shared-ties.ts';
import type { AffiliationDocument } from './documents.ts';
import type { TieRow } from './rows.ts';

export class SharedTieRow implements TieRow {
  readonly #tie: SharedTie;
  readonly #held: readonly AffiliationDocument[];

  constructor(tie: SharedTie, held: readonly AffiliationDocument[]) {
    this.#tie = tie;
    this.#held = held;
  }

  get key(): string {
    return this.#tie.key;
  }

  get kind(): TieKind {
    return this.#tie.kind;
  }

  get from(): string {
    return this.#tie.from;
  }

  get to(): string {
    return this.#tie.to;
  }

  get directed(): boolean {
    return this.#tie.directed;
  }

  get weight(): number {
    return this.#tie.weight;
  }

  get category(): null {
    return null;
  }

  get level(): null {
    return null;
  }

  get role(): null {
    return null;
  }

  get mutual(): null {
    return null;
  }

  get shared(): readonly string[] {
    return this.#both().flatMap(([one]) => one?.label ?? []);
  }

  get since(): Day {
    return first(this.#both().map((sides) => last(sides.map(({ since }) => since))));
  }

  get until(): Day {
    return last(this.#both().map((sides) => first(sides.map(({ until }) => until))));
  }

  sources(): readonly Citation[] {
    return distinctCitations(this.#both().flatMap((sides) => sides.flatMap(({ sources }) => sources)));
  }

  /** Of each shared thing, what both committees are said to have. */
  #both(): readonly (readonly AffiliationDocument[])[] {
    return this.#tie.shared().map((indexes) => indexes.flatMap((index) => this.#held[index] ?? []));
  }
}

function first(days: readonly Day[]): Day {
  return days.reduce((earliest, day) => (day < earliest ? day : earliest));
}

function last(days: readonly Day[]): Day {
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
