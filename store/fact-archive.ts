/**
 * The port of the fact files: where the truth is kept from which every generation is built, and can be built again.
 * In: names and texts. Out: names and texts, and a record of what came and went. Not for: the meaning of a line.
 */

/** A fact file on record. */
export interface FactFileRecord {
  /** SHA-256 of the text, in hexadecimal. */
  readonly id: string;
  /** File name: `iso-tc-307-2020.ndjson`. */
  readonly name: string;
  /** Bytes of the text in UTF-8. */
  readonly size: number;
  /** What happened to it, oldest first. */
  readonly history: readonly FactFileEvent[];
  /** Whether the graph is built from it. */
  readonly isPresent: boolean;
}

export interface FactFileEvent {
  readonly what: 'added' | 'removed';
  readonly at: Date;
  /** Why it was removed. */
  readonly reason: string | null;
}

export interface FactFile {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export interface AddedFacts {
  readonly id: string;
  /** False where the same text was there under the same name: nothing changed. */
  readonly isNew: boolean;
  /** Ids of files of the same name whose place it took. */
  readonly replaced: readonly string[];
}

export interface FactArchive {
  /** Every file on record, removed ones included, by name and then by the time of the first event. */
  listFacts(): Promise<readonly FactFileRecord[]>;
  /** Puts a file in, whole or not at all. Throws TypeError where the text cannot be kept as it is. */
  addFacts(name: string, text: string): Promise<AddedFacts>;
  /** Takes a file out of the graph; false where no such file is present. Throws TypeError without a reason. */
  removeFacts(id: string, reason: string): Promise<boolean>;
  /** The texts of all files that are present, by name. Throws DamagedFactsError where one no longer has its hash. */
  readAll(): Promise<readonly FactFile[]>;
}

/** A kept fact file is not what was added. Nothing is built from it. */
export class DamagedFactsError extends Error {
  override readonly name = 'DamagedFactsError';
}
