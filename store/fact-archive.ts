/** The port of the fact files: the source of truth, from which every generation is built and can be rebuilt. */

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
  /** SHA-256 of the content, in hexadecimal, computed once when the file is made or read. */
  readonly id: string;
  readonly name: string;
  /**
   * The bytes, in parts, since a file may be larger than a string or a buffer can be. It can be iterated any number of
   * times. A part may be overwritten by the next one: copy it to retain it.
   */
  readonly content: Iterable<Uint8Array>;
}

interface AddedFacts {
  /** False if the same content was present under the same name, so that nothing changed. */
  readonly isNew: boolean;
  /** Ids of the files of the same name that it replaced. */
  readonly replaced: readonly string[];
}

export interface FactArchive {
  /** Every file on record, including removed ones, by name and then by the time of the first event. */
  listFacts(): Promise<readonly FactFileRecord[]>;
  /** Adds a file atomically. Throws TypeError if the name is not a file name. */
  addFacts(file: FactFile): Promise<AddedFacts>;
  /** Removes a file from the graph; false if no such file is present. Throws TypeError without a reason. */
  removeFacts(id: string, reason: string): Promise<boolean>;
  /** All files that are present, by name. Throws DamagedFactsError if one does not match its hash. */
  readAll(): Promise<readonly FactFile[]>;
}

/** The content of a stored fact file has changed. Nothing is built from it. */
export class DamagedFactsError extends Error {
  override readonly name = 'DamagedFactsError';
}
