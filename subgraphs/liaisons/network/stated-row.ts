/**
 * A tie that sources state, as a row of a network.
 * In: its document. Out: a row that reads from it. Not for: ties of shared things (shared-rows.ts).
 *
 * A network has thousands of ties, and a server holds several networks: a row is no copy.
 */
import type { TieKind } from '../../../network/graph.ts';
import type { Day } from '../../../vocabulary/partial-date.ts';
import type { Citation } from '../../../facts/provenance.ts';
import type { NetworkTieDocument } from './documents.ts';
import type { TieRow } from './rows.ts';

export class StatedTieRow implements TieRow {
  readonly #document: NetworkTieDocument;

  constructor(document: NetworkTieDocument) {
    this.#document = document;
  }

  get key(): string {
    return this.#document.key;
  }

  get kind(): TieKind {
    return this.#document.kind;
  }

  get from(): string {
    return this.#document.fromKey;
  }

  get to(): string {
    return this.#document.toKey;
  }

  get directed(): boolean {
    return this.#document.directed;
  }

  get weight(): 1 {
    return 1;
  }

  get category(): TieRow['category'] {
    return this.#document.category;
  }

  get level(): TieRow['level'] {
    return this.#document.level;
  }

  get role(): TieRow['role'] {
    return this.#document.role;
  }

  get mutual(): boolean | null {
    return this.#document.mutual;
  }

  get shared(): readonly string[] {
    return nothingShared;
  }

  get since(): Day {
    return this.#document.since;
  }

  get until(): Day {
    return this.#document.until;
  }

  sources(): readonly Citation[] {
    return this.#document.sources;
  }
}

const nothingShared: readonly string[] = [];
