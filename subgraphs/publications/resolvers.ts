/** Queries for one publication, and the publication that a project led to. See lists.ts for lists. */
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AsOf } from '../../subgraph-kit/as-of-argument.ts';
import { readParsed } from '../../subgraph-kit/read-argument.ts';
import type { RequestContext } from '../../subgraph-kit/request-context.ts';
import { loadRows } from '../../subgraph-kit/versioned-document.ts';
import {
  parseDocumentReference,
  parseProjectNumber,
  projectNumber,
  type DocumentReference,
} from '../../vocabulary/document-reference.ts';
import { unparsed, type Parsed } from '../../vocabulary/parsed.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { publications, type PublicationDocument } from './documents.ts';
import { findPublication } from './find.ts';
import { ProjectStub } from './types-entities.ts';
import { Publication } from './types.ts';
import { latestEdition, pickPublication, toPublication } from './view.ts';

function toPublicationOrNull(document: PublicationDocument | null, asOf: Day): Publication | null {
  return document === null ? null : toPublication(document, asOf);
}

@Resolver(() => Publication)
export class PublicationResolver {
  @Query(() => Publication, { nullable: true, description: 'One publication.' })
  async publication(
    @Arg('designation', () => String, {
      description:
        'Designation in any spelling: `ISO/TR 23244:2020`, `TR 23244`. Without a year, the latest edition known on the day.',
    })
    designation: string,
    @AsOf() day: Day,
    @Ctx() context: RequestContext,
  ): Promise<Publication | null> {
    const exact = await findPublication(context, designation.trim(), day);
    if (exact !== null) return exact;
    const reference = readParsed(parseDesignation, designation, 'designation', 'INVALID_REFERENCE');
    const rows = await loadRows(context, publications, 'number', projectNumber(reference), day);
    return toPublicationOrNull(pickPublication(reference, rows), day);
  }
}

@Resolver(() => ProjectStub)
export class PublishedProjectResolver {
  @FieldResolver(() => Publication, {
    nullable: true,
    description: 'The latest edition that the project led to; null if none is known on the day.',
  })
  async publication(
    @Root() { reference, asOf }: ProjectStub,
    @Ctx() context: RequestContext,
  ): Promise<Publication | null> {
    const number = parseProjectNumber(reference);
    if (!number.ok) return null;
    const rows = await loadRows(context, publications, 'project', number.value, asOf);
    return toPublicationOrNull(latestEdition(rows), asOf);
  }
}

/** A designation in any spelling; the reference of a draft is none. */
function parseDesignation(text: string): Parsed<DocumentReference> {
  const read = parseDocumentReference(text.replace(/\s*:\s*/gu, ':'));
  return read.ok && read.value.prefix === null
    ? read
    : unparsed('a designation such as ISO/TR 23244:2020, without a stage');
}
