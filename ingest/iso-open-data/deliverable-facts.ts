/**
 * Facts of the deliverables in one file of ISO Open Data: publications from stage 60.60 on, projects before.
 * history/editions/editions.ts follows a project across files.
 */
import { parseCommittee } from '../../vocabulary/committee-reference.ts';
import { findDeliverableType, type DeliverableType } from '../../vocabulary/deliverable-types.ts';
import {
  formatDesignation,
  formatStagedReference,
  parseDocumentReference,
  projectNumber,
  type DocumentReference,
} from '../../vocabulary/document-reference.ts';
import { createFactLines, type Deliverable } from '../../facts/files/fact-lines.ts';
import type { Fact, FactSet } from '../../facts/facts.ts';
import { isStandardStage, parseStageCode } from '../../vocabulary/stages.ts';
import { given, provenance, whereOpen, type FileOrigin, type Words } from './given-values.ts';
import { readScope } from './raw-scope.ts';
import { createRecordIds } from './record-ids.ts';
import { remember } from './remembered.ts';
import type { RecordNotes } from './record-notes.ts';
import type { DeliverableRecord } from './record-shapes.ts';
import { distinguishByEdition, printedFact, type PrintedFact } from './shared-numbers.ts';

const PUBLISHED = '60.60';

interface Entry {
  readonly line: number;
  readonly record: DeliverableRecord;
  /** The reference as stated. */
  readonly stated: string;
  readonly reference: DocumentReference;
  readonly stage: string | null;
}

/** Takes records one by one, and returns the facts of all at the end. */
export interface DeliverableReading {
  readonly add: (line: number, record: DeliverableRecord) => void;
  readonly finish: (described: Omit<FactSet, 'facts'>) => {
    readonly set: FactSet;
    /** The kind of each fact. */
    readonly kinds: readonly Pick<Fact, 'kind'>[];
  };
}

/** Stores only the printed lines of the facts, neither records nor facts: ISO's whole catalogue passes through. */
export function readDeliverables(origin: FileOrigin, notes: RecordNotes): DeliverableReading {
  const lines = createFactLines();
  const facts: PrintedFact[] = [];
  const ids = createRecordIds(notes, lines.areSame);
  return {
    add: (line, record) => {
      const stated = record.reference ?? '';
      if (stated === '') {
        notes.count('records without a reference (null), omitted', line, `id ${record.id}`);
        return;
      }
      const read = parseDocumentReference(stated);
      if (!read.ok) {
        notes.count('records whose reference cannot be read, omitted', line, stated);
        return;
      }
      const entry = { line, record, stated, reference: read.value, stage: readStage(record, line, notes) };
      const fact = isPublished(entry)
        ? publicationFact(entry, origin, notes)
        : projectFact(entry, origin, notes);
      const number = lines.add(fact);
      if (!ids.isNew(record.id, line, number)) return;
      facts.push(printedFact(fact, { isoId: record.id, line, number }));
    },
    finish: (described) => {
      const distinct = distinguishByEdition(facts, lines, notes);
      return {
        set: lines.finish(
          described,
          distinct.map(({ number }) => number),
        ),
        kinds: distinct,
      };
    },
  };
}

/** Without a stage, a publication date shows that a deliverable was published. */
function isPublished({ stage, record }: Entry): boolean {
  return stage === null ? record.publicationDate !== null : stage >= PUBLISHED;
}

function publicationFact(entry: Entry, origin: FileOrigin, notes: RecordNotes): Deliverable {
  const { record } = entry;
  const designation = formatDesignation(entry.reference);
  const read = readValues(entry, notes);
  const { publicationDate, edition } = record;
  const stated = noteRespelling('designation', designation, entry, notes);
  const unknown = whereUnknown(record, read);
  return {
    kind: 'publication',
    subject: { designation },
    values: given({
      title: read.title,
      deliverableType: read.type,
      publishedOn: publicationDate,
      edition,
      committee: read.committee,
      stage: read.stage,
      supplement: record.supplementType,
      ics: record.icsCode,
      languages: record.languages,
      pages: pagesOf(record),
      scope: read.scope,
      replaces: record.replaces,
      replacedBy: record.replacedBy,
      isoId: record.id,
    }),
    ...provenance(
      origin,
      `id ${record.id}`,
      stated,
      publicationDate !== null && edition !== null
        ? unknown
        : { ...unknown, ...whereOpen({ publishedOn: publicationDate, edition }) },
    ),
  };
}

function projectFact(entry: Entry, origin: FileOrigin, notes: RecordNotes): Deliverable {
  const { record, reference } = entry;
  const stagedReference = formatStagedReference(reference);
  const read = readValues(entry, notes);
  const stated = noteRespelling('stagedReference', stagedReference, entry, notes);
  return {
    kind: 'project',
    subject: { project: projectNumber(reference) },
    values: given({
      title: read.title,
      stagedReference,
      deliverableType: read.type,
      stage: read.stage,
      committee: read.committee,
      edition: record.edition,
      ics: record.icsCode,
      scope: read.scope,
      isoId: record.id,
    }),
    ...provenance(origin, `id ${record.id}`, stated, whereUnknown(record, read)),
  };
}

interface ReadValues {
  readonly title: string | null;
  readonly scope: string | null;
  readonly stage: string | null;
  readonly type: DeliverableType | null;
  readonly committee: string | null;
}

/** The values that are parsed alike for projects and publications. */
function readValues(entry: Entry, notes: RecordNotes): ReadValues {
  const { record, stage, line } = entry;
  return {
    title: record.title?.en ?? null,
    scope: readScope(record.scope, line, notes),
    stage,
    type: readType(entry, notes),
    committee: readOwner(record.ownerCommittee, line, notes),
  };
}

/** The record's words for its unknown values. */
function whereUnknown(record: DeliverableRecord, read: ReadValues): Words {
  const { title, scope, stage, type, committee } = read;
  // A file without the field states nothing about titles.
  const unknown: Record<string, string> = record.title === undefined ? {} : whereOpen({ title });
  if (scope === null) unknown['scope'] = 'null';
  if (stage === null) unknown['stage'] = 'null';
  if (type === null) unknown['deliverableType'] = record.deliverableType ?? 'null';
  if (committee === null) unknown['committee'] = record.ownerCommittee ?? 'null';
  return unknown;
}

/** Stages, committees and types repeat thousands of times. */
const stageOf = remember(parseStageCode);
const committeeOf = remember((stated: string) => parseCommittee(stated));
const typeOf = remember((stated: string) => findDeliverableType(stated)?.type ?? null);

function readStage({ currentStage }: DeliverableRecord, line: number, notes: RecordNotes): string | null {
  if (currentStage === null) {
    notes.count('records without a stage (null)', line);
    return null;
  }
  const code = stageOf(currentStage);
  if (!code.ok) return null;
  if (currentStage < 1000)
    notes.count('stages of fewer than four digits', line, `${currentStage} as ${code.value}`);
  if (!isStandardStage(code.value))
    notes.count('stages that are not in the harmonized stage codes', line, code.value);
  return code.value;
}

function readType({ record, reference, line }: Entry, notes: RecordNotes): DeliverableType | null {
  const stated = record.deliverableType;
  const type = stated === null ? null : typeOf(stated);
  if (type === null) notes.count('unknown deliverable types', line, stated ?? 'null');
  else if (type !== reference.type) {
    notes.count(
      'deliverable types that differ from the reference',
      line,
      `${type}: ${record.reference ?? ''}`,
    );
  }
  return type;
}

function readOwner(stated: string | null, line: number, notes: RecordNotes): string | null {
  if (stated === null) {
    notes.count('records without a committee (null)', line);
    return null;
  }
  const read = committeeOf(stated);
  if (!read.ok) {
    notes.count('committees whose reference cannot be read', line, stated);
    return null;
  }
  notes.canonical(line, stated, read.value);
  return read.value;
}

function pagesOf({ pages }: DeliverableRecord): Readonly<Record<string, number>> | null {
  const entries = Object.entries(pages ?? {}).filter((entry): entry is [string, number] => entry[1] !== null);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** The stated reference if its canonical form differs. */
function noteRespelling(name: string, canonical: string, { stated, line }: Entry, notes: RecordNotes): Words {
  return notes.canonical(line, stated, canonical) ? { [name]: stated } : {};
}
