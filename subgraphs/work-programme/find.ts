/** Lookups by key on a day, batched per request; null before the first source that mentions the thing. */
import { readParsed } from '../../subgraph-kit/read-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadRows, loadVersion } from '../../subgraph-kit/versioned-document.ts';
import { parseDocumentReference, projectNumber } from '../../vocabulary/document-reference.ts';
import type { DocumentNumber } from '../../vocabulary/document-number.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { subjectKeys } from '../../facts/subject-key.ts';
import { meetings, registerDocuments, studies, type MeetingDocument } from './documents.ts';
import { projects } from './documents-projects.ts';
import type { Document, Study } from './types-documents.ts';
import type { Project } from './types-projects.ts';
import { toDocument, toStudy } from './view-documents.ts';
import { toProject } from './view-projects.ts';

/** The project of a number on a day. */
export async function findProject(
  context: RequestContext,
  number: string | null,
  day: Day,
): Promise<Project | null> {
  if (number === null) return null;
  const document = await loadVersion(context, projects, number, day);
  return document === null ? null : toProject(document, day);
}

/** The known projects of numbers, in that order. */
export async function findProjects(
  context: RequestContext,
  numbers: readonly string[],
  day: Day,
): Promise<readonly Project[]> {
  const found = await Promise.all(numbers.map((number) => findProject(context, number, day)));
  return found.filter((project) => project !== null);
}

/**
 * The current number of a project, also for a former one: `ISO 23249` for `ISO 23247`. A number in use is not read as a
 * former number, nor is a designation with a year, nor a number that several projects had.
 */
async function currentNumber(
  context: RequestContext,
  number: string,
  isDesignation: boolean,
  day: Day,
): Promise<string> {
  const inUse = await loadVersion(context, projects, number, day);
  if (inUse !== null || isDesignation) return number;
  const [renumbered, ...others] = await loadRows(context, projects, 'formerNumbers', number, day);
  return renumbered === undefined || others.length > 0 ? number : renumbered.key;
}

/** The number of a project, from any form of its reference or a former number. Throws INVALID_REFERENCE. */
export function readProjectNumber(
  context: RequestContext,
  text: string,
  argument: string,
  day: Day,
): Promise<string> {
  const reference = readParsed(parseDocumentReference, text, argument, 'INVALID_REFERENCE');
  return currentNumber(context, projectNumber(reference), reference.year !== null, day);
}

/** The project of a reference from another subgraph, which never is a former number. */
export function resolveProject(
  context: RequestContext,
  reference: string,
  day: Day,
): Promise<Project | null> {
  const parsed = parseDocumentReference(reference);
  return parsed.ok ? findProject(context, projectNumber(parsed.value), day) : Promise.resolve(null);
}

/** The document of a register and number. */
export async function findDocument(
  context: RequestContext,
  number: DocumentNumber | null,
  day: Day,
): Promise<Document | null> {
  if (number === null) return null;
  const document = await loadVersion(context, registerDocuments, subjectKeys.document(number), day);
  return document === null ? null : toDocument(document, day);
}

/** The known documents of registers and numbers, in that order. */
export async function findDocuments(
  context: RequestContext,
  numbers: readonly DocumentNumber[],
  day: Day,
): Promise<readonly Document[]> {
  const found = await Promise.all(numbers.map((number) => findDocument(context, number, day)));
  return found.filter((document) => document !== null);
}

/** The study of an id. */
export async function findStudy(
  context: RequestContext,
  key: string | null,
  day: Day,
): Promise<Study | null> {
  if (key === null) return null;
  const document = await loadVersion(context, studies, key, day);
  return document === null ? null : toStudy(document, day);
}

/** The known meetings of ids, in that order. */
export async function findMeetings(
  context: RequestContext,
  keys: readonly string[],
  day: Day,
): Promise<readonly MeetingDocument[]> {
  const found = await Promise.all(keys.map((key) => loadVersion(context, meetings, key, day)));
  return found.filter((document) => document !== null);
}
