/** Lookups by key on a day, batched per request. */
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadRows, loadVersion } from '../../subgraph-kit/versioned-document.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { icsCodes, publications } from './documents.ts';
import type { IcsCode } from './types-records.ts';
import type { Publication } from './types.ts';
import { toIcsCode, toPublication } from './view.ts';

/** The publication of a canonical designation on a day, or null before the first source that mentions it. */
export async function findPublication(
  context: RequestContext,
  designation: string,
  asOf: Day,
): Promise<Publication | null> {
  const document = await loadVersion(context, publications, designation, asOf);
  return document === null ? null : toPublication(document, asOf);
}

/** The publication of ISO's numeric id on a day. */
export async function findPublicationById(
  context: RequestContext,
  isoId: number,
  asOf: Day,
): Promise<Publication | null> {
  const [document] = await loadRows(context, publications, 'isoId', isoId, asOf);
  return document === undefined ? null : toPublication(document, asOf);
}

/** The code of the classification on a day. */
export async function findIcsCode(
  context: RequestContext,
  code: string | null,
  asOf: Day,
): Promise<IcsCode | null> {
  if (code === null) return null;
  const document = await loadVersion(context, icsCodes, code, asOf);
  return document === null ? null : toIcsCode(document, asOf);
}
