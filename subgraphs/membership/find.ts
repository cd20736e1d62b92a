/** Lookups by key on a day, batched per request. */
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadRows, loadVersion } from '../../subgraph-kit/versioned-document.ts';
import { foldAcronym } from '../../vocabulary/folded-text.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { people } from './documents-people.ts';
import { committees, nationalBodies, type NationalBodyDocument } from './documents.ts';
import type { Committee } from './types-committees.ts';
import type { NationalBody } from './types-members.ts';
import type { Person } from './types-people.ts';
import { toCommittee, toNationalBody, toPerson } from './view.ts';

/** The committee of a canonical reference. */
export async function findCommittee(
  context: RequestContext,
  reference: string,
  asOf: Day,
): Promise<Committee | null> {
  const document = await loadVersion(context, committees, reference, asOf);
  return document === null ? null : toCommittee(document, asOf);
}

/** The national body of a current or earlier acronym, in any case; of two, the one that has it on the day. */
export async function findNationalBody(
  context: RequestContext,
  acronym: string,
  asOf: Day,
): Promise<NationalBody | null> {
  const document = await findBody(context, acronym, asOf);
  return document === null ? null : toNationalBody(document, asOf);
}

/** The national body of a canonical acronym. */
export async function nationalBodyOf(
  context: RequestContext,
  key: string,
  asOf: Day,
): Promise<NationalBody | null> {
  const document = await loadVersion(context, nationalBodies, key, asOf);
  return document === null ? null : toNationalBody(document, asOf);
}

/** Canonical acronyms of the national bodies that have or had the acronyms; unknown acronyms are omitted. */
export async function findBodyKeys(
  context: RequestContext,
  acronyms: readonly string[],
  asOf: Day,
): Promise<readonly string[]> {
  const found = await Promise.all(acronyms.map((acronym) => findBody(context, acronym, asOf)));
  return [...new Set(found.flatMap((document) => (document === null ? [] : [document.key])))];
}

async function findBody(
  context: RequestContext,
  acronym: string,
  asOf: Day,
): Promise<NationalBodyDocument | null> {
  const wanted = foldAcronym(acronym);
  const rows = await loadRows(context, nationalBodies, 'acronymKeys', wanted, asOf);
  const onDay = rows.find((row) => foldAcronym(row.acronym) === wanted);
  return onDay ?? rows.find((row) => foldAcronym(row.key) === wanted) ?? rows[0] ?? null;
}

/** The person of an id, which may be that of any spelling of the name. */
export async function findPerson(context: RequestContext, id: string, asOf: Day): Promise<Person | null> {
  const [document] = await loadRows(context, people, 'ids', id, asOf);
  return document === undefined ? null : toPerson(document, asOf);
}

/** The entity that a row names. Throws if there is none, which is a fault of the build. */
export async function findNamed<T>(found: Promise<T | null>, what: string): Promise<T> {
  const entity = await found;
  if (entity === null) throw new Error(`no ${what} although a row names it`);
  return entity;
}
