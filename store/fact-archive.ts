/**
 * The port of the fact files: where the truth is kept from which every generation is built, and can be built again.
 * In: names and contents. Out: names and contents, and a record of what came and went. Not for: the meaning of a line.
 */

/** A fact file on record. */
export interface FactFileRecord {
  /** SHA-256 of the content, in hexadecimal. */
  readonly id: string;
  /** File name: `iso-tc-307-2020.ndjson`. */
  readonly name: string;
  /** Bytes of the content. */
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
  /** SHA-256 of the content, in hexadecimal: worked out once, by whoever made or read it. */
  readonly id: string;
  readonly name: string;
  /**
   * The bytes, in as many parts as it takes, since a file may be larger than a string or a buffer can be; they can be gone
   * through any number of times. A part may change when the next one is asked for: whoever keeps one copies it.
   */
  readonly content: Iterable<Uint8Array>;
}

export interface AddedFacts {
  /** False where the same content was there under the same name: nothing changed. */
  readonly isNew: boolean;
  /** Ids of files of the same name whose place it took. */
  readonly replaced: readonly string[];
}

export interface FactArchive {
  /** Every file on record, removed ones included, by name and then by the time of the first event. */
  listFacts(): Promise<readonly FactFileRecord[]>;
  /** Puts a file in, whole or not at all. Throws TypeError where the name is that of no file. */
  addFacts(file: FactFile): Promise<AddedFacts>;
  /** Takes a file out of the graph; false where no such file is present. Throws TypeError without a reason. */
  removeFacts(id: string, reason: string): Promise<boolean>;
  /** All files that are present, by name. Throws DamagedFactsError where one no longer has its hash. */
  readAll(): Promise<readonly FactFile[]>;
}

/** A kept fact file is not what was added. Nothing is built from it. */
export class DamagedFactsError extends Error {
  override readonly name = 'DamagedFactsError';
}
