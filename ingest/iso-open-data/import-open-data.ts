/**
 * One file of ISO Open Data as a complete set of facts as of its day. history/editions/editions.ts reduces it to the
 * differences from the edition before.
 */
import type { z } from 'zod';
import type { Fact, FactSet, Source } from '../../facts/facts.ts';
import type { FileDay, ImportReport } from '../import-report.ts';
import { countFacts } from '../import-report.ts';
import { committeeFacts, type CheckedCommittee } from './committee-facts.ts';
import { readCommitteeRows, type UncheckedCommittee } from './committee-rows.ts';
import { readDeliverables } from './deliverable-facts.ts';
import { deliverableOfRow } from './deliverable-rows.ts';
import { icsFacts } from './ics-facts.ts';
import type { FileOrigin } from './given-values.ts';
import type { KnownNames } from './known-names.ts';
import { readCsvRecords, readJsonRecords, type NumberedRecord, type TakeRecord } from './numbered-records.ts';
import type { OpenDataFile, OpenDataFormat } from './open-data-file.ts';
import { doubleStrayQuotes } from './stray-quotes.ts';
import { createRecordIds } from './record-ids.ts';
import { createRecordNotes, type RecordNotes } from './record-notes.ts';
import {
  committeeRecordSchema,
  deliverableRecordSchema,
  describeShape,
  icsRecordSchema,
} from './record-shapes.ts';

export interface OpenDataOptions {
  readonly file: string;
  /** Id of the source. Default: the file name without endings, and the day. */
  readonly sourceId?: string;
  readonly day: FileDay;
  /** Names by id from imported facts; called only if the file alone leaves a list open. */
  readonly findNames: () => Promise<KnownNames>;
  readonly onRecord: () => void;
}

const titles: Readonly<Record<OpenDataFormat, string>> = {
  'iso-committees': 'ISO Open Data: technical committees',
  'iso-deliverables': 'ISO Open Data: deliverables',
  'iso-ics': 'ISO Open Data: International Classification for Standards',
};

interface Reading {
  readonly set: FactSet;
  /** The kind of each fact. */
  readonly kinds: readonly Pick<Fact, 'kind'>[];
  readonly totals: ImportReport['totals'];
}

interface ReadContext {
  readonly options: OpenDataOptions;
  /** The set without its facts. */
  readonly described: Omit<FactSet, 'facts'>;
  readonly origin: FileOrigin;
  readonly notes: RecordNotes;
}

/** Reads the whole file. Throws UnreadableSource with the first line that cannot be read. */
export async function importOpenData(
  opened: OpenDataFile,
  options: OpenDataOptions,
): Promise<{ readonly set: FactSet; readonly report: ImportReport }> {
  const { format } = opened;
  const source = describeSource(format, options);
  const notes = createRecordNotes();
  const edition = { series: format, day: options.day.day, after: null };
  const { set, kinds, totals } = await readers[format](opened, {
    options,
    described: { edition, source, format },
    origin: { source: source.id, asOf: options.day.day },
    notes,
  });
  return {
    set,
    report: {
      asOf: options.day,
      totals: totals ?? [],
      accepted: countFacts(kinds),
      normalised: [],
      unplaced: [],
      proseParagraphs: 0,
      ...notes.list(),
    },
  };
}

const readers: Readonly<
  Record<OpenDataFormat, (opened: OpenDataFile, context: ReadContext) => Promise<Reading>>
> = {
  'iso-committees': importCommittees,
  'iso-deliverables': importDeliverables,
  'iso-ics': importIcs,
};

async function importCommittees(opened: OpenDataFile, context: ReadContext): Promise<Reading> {
  const { notes, origin, options, described } = context;
  const unchecked = await readUncheckedCommittees(opened, options);
  const ids = createRecordIds(notes);
  const committees = unchecked.flatMap(({ line, record, open }): readonly CheckedCommittee[] => {
    const checked = check(committeeRecordSchema, line, record, notes);
    if (checked === null || !ids.isNew(checked.id, line, checked)) return [];
    for (const [list, stated] of Object.entries(open)) {
      notes.ambiguous({ line, what: list, stated, candidates: [] });
    }
    return [{ line, record: checked, open }];
  });
  const facts = committeeFacts(committees, origin, notes);
  return {
    set: { ...described, facts },
    kinds: facts,
    totals: countCommittees(committees, unchecked.length),
  };
}

async function readUncheckedCommittees(
  opened: OpenDataFile,
  { file, findNames, onRecord }: OpenDataOptions,
): Promise<readonly UncheckedCommittee[]> {
  if (opened.form === 'json') {
    const records = await collect<unknown>(onRecord, (take) => readJsonRecords(opened.lines, file, take));
    return records.map((record) => ({ ...record, open: {} }));
  }
  return readCommitteeRows(
    await collect(onRecord, (take) => readCsvRecords(opened.lines, file, take)),
    findNames,
  );
}

function countCommittees(committees: readonly CheckedCommittee[], read: number): ImportReport['totals'] {
  const statusCount = (status: string) => committees.filter(({ record }) => record.status === status).length;
  const rows = (list: 'pMembers' | 'oMembers' | 'committeeLiaisons' | 'organizationLiaisons') =>
    committees.reduce((sum, { record }) => sum + (record[list]?.length ?? 0), 0);
  return [
    { what: 'records', count: read },
    { what: 'active committees', count: statusCount('Active') },
    { what: 'suspended committees', count: statusCount('Suspended') },
    { what: 'P-memberships', count: rows('pMembers') },
    { what: 'O-memberships', count: rows('oMembers') },
    { what: 'committee liaisons', count: rows('committeeLiaisons') },
    { what: 'organization liaisons', count: rows('organizationLiaisons') },
  ];
}

async function importDeliverables({ lines, form }: OpenDataFile, context: ReadContext): Promise<Reading> {
  const { notes, origin, options } = context;
  const reading = readDeliverables(origin, notes);
  let read = 0;
  const take = (line: number, record: unknown): void => {
    read += 1;
    options.onRecord();
    const checked = check(deliverableRecordSchema, line, record, notes);
    if (checked !== null) reading.add(line, checked);
  };
  if (form === 'json') {
    await readJsonRecords(lines, options.file, ({ line, record }) => {
      take(line, record);
    });
  } else {
    await readCsvRecords(lines, options.file, ({ line, record }) => {
      take(line, deliverableOfRow(record));
    });
  }
  return { ...reading.finish(context.described), totals: [{ what: 'records', count: read }] };
}

async function importIcs({ lines }: OpenDataFile, context: ReadContext): Promise<Reading> {
  const { notes, origin, options, described } = context;
  const rows = await collect(options.onRecord, (take) =>
    readCsvRecords(doubleStrayQuotes(lines, notes), options.file, take),
  );
  const ids = createRecordIds(notes);
  const codes = rows.flatMap(({ line, record }) => {
    const checked = check(icsRecordSchema, line, record, notes);
    return checked === null || !ids.isNew(checked.identifier, line, checked)
      ? []
      : [{ line, record: checked }];
  });
  const facts = icsFacts(codes, origin, notes);
  return { set: { ...described, facts }, kinds: facts, totals: [{ what: 'records', count: rows.length }] };
}

/** The validated record, or null if it was rejected. */
function check<T>(schema: z.ZodType<T>, line: number, record: unknown, notes: RecordNotes): T | null {
  const result = schema.safeParse(record);
  if (result.success) return result.data;
  const { reason, expected } = describeShape(result.error, record);
  notes.reject(line, reason, expected);
  return null;
}

async function collect<T>(
  onRecord: () => void,
  read: (take: TakeRecord<T>) => Promise<void>,
): Promise<readonly NumberedRecord<T>[]> {
  const all: NumberedRecord<T>[] = [];
  await read((record) => {
    all.push(record);
    onRecord();
  });
  return all;
}

function describeSource(format: OpenDataFormat, { file, sourceId, day }: OpenDataOptions): Source {
  return {
    id: sourceId ?? `${nameWithoutEndings(file) || format}-${day.day}`,
    title: titles[format],
    number: null,
    date: day.day,
    publisher: 'ISO',
    url: 'https://www.iso.org/open-data.html',
    licence: 'ODC-By 1.0',
    attribution: 'Contains information from ISO Open Data, made available under the ODC Attribution License',
    file: file === '-' ? 'standard input' : file,
    // ISO's register of all committees; a committee's own records are more specific.
    specificity: 4,
  };
}

/** The part of a file name that is allowed in the name of a fact file. */
function nameWithoutEndings(file: string): string {
  return file
    .replace(/(?:\.(?:gz|gzip|jsonl|ndjson|json|csv|txt))+$/iu, '')
    .replace(/[^\w.-]+/gu, '-')
    .replace(/^[.-]+/u, '');
}
