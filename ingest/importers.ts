/**
 * The source formats and their importers. Documents are recognized by their file ending, one importer each; files of records
 * (ISO Open Data) by their content, and read as a stream. cli/import.ts opens and writes files. To add a format, see
 * CONTRIBUTING.md.
 */
import type { FactSet } from '../facts/facts.ts';
import { decodeReport } from './committee-report/decode-report.ts';
import { readReportDocx } from './committee-report/docx-lines.ts';
import { readReportText } from './committee-report/lines.ts';
import { parseCommitteeReport } from './committee-report/parse-committee-report.ts';
import { countFacts, type FileDay, type ImportReport } from './import-report.ts';
import { importOpenData } from './iso-open-data/import-open-data.ts';
import type { KnownNames } from './iso-open-data/known-names.ts';
import { recognizeOpenData } from './iso-open-data/open-data-file.ts';
import { readTextLines } from './iso-open-data/text-lines.ts';
import { parseStatements } from './statements.ts';
import { UnreadableSource } from './unreadable-source.ts';

/** The result of reading one file. */
export interface ImportOutcome {
  readonly set: FactSet;
  /** Contact details; they go to a separate file that git ignores. */
  readonly privateSet: FactSet;
  readonly report: ImportReport;
}

export interface Importer {
  /** Name of the format in the fact file. */
  readonly format: string;
  readonly endings: readonly string[];
  read(bytes: Uint8Array, file: string, sourceId: string): Promise<ImportOutcome>;
}

const committeeReport: Importer = {
  format: 'committee-report',
  endings: ['.txt', '.docx'],
  read: async (bytes, file, sourceId) => {
    const lines = file.toLowerCase().endsWith('.docx')
      ? await readReportDocx(bytes, file)
      : readReportText(decodeReport(bytes, file));
    const { source, facts, privateFacts, report } = parseCommitteeReport(lines, { sourceId, file });
    const set = (of: FactSet['facts']): FactSet => ({ source, format: 'committee-report', facts: of });
    return { set: set(facts), privateSet: set(privateFacts), report };
  },
};

const statements: Importer = {
  format: 'statements',
  endings: ['.yaml', '.yml'],
  read: (bytes, file) => {
    const reading = parseStatements(decodeUtf8(bytes, file), file);
    if (!reading.ok) {
      throw new UnreadableSource(
        reading.errors
          .map((error) => `${error.file}:${String(error.line)}:${String(error.column)}: ${error.message}`)
          .join('\n'),
      );
    }
    return Promise.resolve({
      set: reading.set,
      privateSet: { ...reading.set, facts: [] },
      report: reportStatements(reading.set),
    });
  },
};

/** The formats that are recognized by their file ending. */
export const importers: readonly Importer[] = [committeeReport, statements];

/** The importer for a document, by its file ending. */
export function findImporter(file: string): Importer | undefined {
  return importers.find(({ endings }) => endings.some((ending) => file.toLowerCase().endsWith(ending)));
}

function unknownKind(file: string): UnreadableSource {
  const known = importers.map(({ format, endings }) => `${endings.join(' or ')} for ${format}`).join(', ');
  return new UnreadableSource(
    `${file}: unknown kind of file; expected ${known}, or a file of ISO Open Data as downloaded (committees or deliverables as JSON Lines or CSV, ICS as CSV; plain or gzip)`,
  );
}

/** A file from a disk, an address or standard input, not read yet. */
export interface UnreadFile {
  /** Name without folders. */
  readonly file: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The day that the file describes; null if unknown. Documents state their own. */
  readonly day: FileDay | null;
}

export interface ReadOptions {
  readonly sourceId?: string;
  /** Maximum unpacked size of a file of records. */
  readonly maxBytes: number;
  /** Names by ISO id from facts that are imported already. */
  readonly findNames: () => Promise<KnownNames>;
  readonly onRecord: () => void;
}

/** Reads a document by its file ending, any other file by its content. Throws UnreadableSource with the place. */
export async function importFile(unread: UnreadFile, options: ReadOptions): Promise<ImportOutcome> {
  const { file, chunks, day } = unread;
  const importer = findImporter(file);
  if (importer !== undefined) {
    const id = options.sourceId ?? file.replace(/(?<=.)\.[^.]*$/u, '');
    return importer.read(await collectBytes(chunks), file, id);
  }
  const opened = await recognizeOpenData(readTextLines({ file, chunks, maxBytes: options.maxBytes }), file);
  if (opened === null) throw unknownKind(file);
  if (day === null) {
    throw new UnreadableSource(`${file}: states no day of its own; expected --as-of YYYY-MM-DD`);
  }
  const { set, report } = await importOpenData(opened, { ...options, file, day });
  const { source, format } = set;
  return { set, privateSet: { source, format, facts: [] }, report };
}

async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSource(`${file}: not valid UTF-8; expected a YAML file saved as UTF-8`);
  }
}

/** parseStatements refuses bad statements, so the report has only accepted facts and canonical forms. */
function reportStatements({ facts }: FactSet): ImportReport {
  const normalised = facts.flatMap((fact) =>
    Object.entries(fact.stated ?? {}).map(([what, stated]) => {
      const value = { ...fact.subject, ...fact.values }[what as never] as unknown;
      return {
        locator: fact.locator,
        what,
        stated,
        canonical: typeof value === 'string' ? value : JSON.stringify(value ?? null),
      };
    }),
  );
  return {
    accepted: countFacts(facts),
    normalised,
    ambiguous: [],
    rejected: [],
    unplaced: [],
    proseParagraphs: 0,
  };
}
