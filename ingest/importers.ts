/**
 * The source formats, one row each: how a file is told, and who reads it.
 * In: the bytes and the name of a file. Out: facts, private facts and a report; or one error that names the place.
 * Not for: opening or writing files (cli/import.ts). A new format starts here: see CONTRIBUTING.md.
 */
import type { FactSet } from '../facts/facts.ts';
import { decodeReport } from './committee-report/decode-report.ts';
import { readReportDocx } from './committee-report/docx-lines.ts';
import { readReportText } from './committee-report/lines.ts';
import { parseCommitteeReport } from './committee-report/parse-committee-report.ts';
import { UnreadableReport } from './committee-report/unreadable-report.ts';
import type { ImportReport } from './import-report.ts';
import { parseStatements } from './statements.ts';

/** What reading one file gives. */
export interface ImportOutcome {
  readonly set: FactSet;
  /** Contact details; they go to a file of their own that git ignores. */
  readonly privateSet: FactSet;
  readonly report: ImportReport;
}

/** A file cannot be read as what it claims to be. Each message names file and place, and what was expected. */
export class UnreadableSource extends Error {
  override readonly name = 'UnreadableSource';
}

export interface Importer {
  /** Name of the format, as it stands in the fact file. */
  readonly format: string;
  readonly endings: readonly string[];
  read(bytes: Uint8Array, file: string, sourceId: string): Promise<ImportOutcome>;
}

const committeeReport: Importer = {
  format: 'committee-report',
  endings: ['.txt', '.docx'],
  read: async (bytes, file, sourceId) => {
    try {
      const lines = file.toLowerCase().endsWith('.docx')
        ? await readReportDocx(bytes, file)
        : readReportText(decodeReport(bytes, file));
      const { source, facts, privateFacts, report } = parseCommitteeReport(lines, { sourceId, file });
      const set = (of: FactSet['facts']): FactSet => ({ source, format: 'committee-report', facts: of });
      return { set: set(facts), privateSet: set(privateFacts), report };
    } catch (error) {
      if (error instanceof UnreadableReport) throw new UnreadableSource(error.message);
      throw error;
    }
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

/** All formats. */
export const importers: readonly Importer[] = [committeeReport, statements];

/** The importer for a file, by its ending. Throws UnreadableSource that lists the endings. */
export function findImporter(file: string): Importer {
  const found = importers.find(({ endings }) =>
    endings.some((ending) => file.toLowerCase().endsWith(ending)),
  );
  if (found !== undefined) return found;
  const known = importers.map(({ format, endings }) => `${endings.join(' or ')} for ${format}`).join(', ');
  throw new UnreadableSource(`${file}: unknown kind of file; expected ${known}`);
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableSource(`${file}: not valid UTF-8; expected a YAML file saved as UTF-8`);
  }
}

/** Statements are checked one by one, so what is left to report is what was taken and what was put into canonical form. */
function reportStatements({ facts }: FactSet): ImportReport {
  const counts = new Map<string, number>();
  for (const { kind } of facts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
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
    accepted: [...counts]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    normalised,
    ambiguous: [],
    rejected: [],
    unplaced: [],
    proseParagraphs: 0,
  };
}
