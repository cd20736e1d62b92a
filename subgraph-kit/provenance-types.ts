/**
 * Provenance as callers see it: sources, citations and conflicts, the same in all four subgraphs.
 * In: stored citations. Out: GraphQL types and their resolver. Not for: choosing between claims (history/timeline.ts).
 */
import 'reflect-metadata';
import {
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Source as SourceData } from '../facts/facts.ts';
import type { Basis, Citation as CitationData } from '../facts/provenance.ts';
import type { Claim, Conflict as ConflictData } from '../history/timeline.ts';
import type { Collection, StoredDocument } from '../store/documents.ts';
import { requestLoader, type RequestContext } from './request-context.ts';
import { PartialDateScalar } from './scalars.ts';

export type SourceDocument = StoredDocument & SourceData;

/** The sources of a generation, by id; every subgraph keeps them beside its own documents. */
export const sourceDocuments: Collection<SourceDocument> = { name: 'sources', indexes: [['id']] };

/** One stored document for each source. */
export function buildSourceDocuments(sources: ReadonlyMap<string, SourceData>): readonly SourceDocument[] {
  return [...sources.values()].map((source) => ({ _id: source.id, ...source }));
}

enum BasisEnum {
  STATED = 'stated',
  COMPUTED = 'computed',
  INFERRED = 'inferred',
}
registerEnumType(BasisEnum, {
  name: 'Basis',
  description: 'How a value came about.',
  valuesConfig: {
    STATED: { description: 'The source says it.' },
    COMPUTED: { description: 'Arithmetic over what sources state.' },
    INFERRED: { description: 'A person concluded it from what sources state; the reason says how.' },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'A document or dataset that values come from.' })
export class Source {
  @Field(() => String, { description: 'Id of the source within this graph.' })
  id!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Document number as stated on it.' })
  number!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of the document.' })
  date!: string | null;

  @Field(() => String, { nullable: true, description: 'Who issued it.' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Public address.' })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Licence under which it is published, where it states one.',
  })
  licence!: string | null;

  @Field(() => String, { nullable: true, description: 'Attribution that its licence asks for.' })
  attribution!: string | null;

  @Field(() => String, { description: 'Name of the file that was read.' })
  file!: string;

  @Field(() => Int, {
    description:
      "Of two sources that speak for the same day the more specific one is shown: 5 for a committee's own records, 3 for a public presentation, 1 for somebody else's account.",
  })
  specificity!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'The place in a source that a value comes from.' })
export class Citation {
  @Field(() => String, { description: 'Place in the source: `line 177`, `lines 37-81`.' })
  locator!: string;

  @Field(() => PartialDateScalar, { description: 'The day that the source speaks for there.' })
  asOf!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the source, where they differ from the value.',
  })
  statedAs!: string | null;

  @Field(() => BasisEnum, { description: 'Whether the source states it, or it was computed or inferred.' })
  basis!: Basis;

  @Field(() => String, { nullable: true, description: 'Why it was computed or inferred.' })
  reason!: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'What one source claims where sources disagree.' })
export class ConflictClaim {
  @Field(() => String, {
    nullable: true,
    description: 'The claimed value as text; null where the source leaves it open.',
  })
  value!: string | null;

  @Field(() => Citation, { description: 'Where it is claimed.' })
  citation!: CitationData;
}

@Directive('@shareable')
@ObjectType({
  description:
    'Claims on one field that disagree. Nothing is repaired: the view shows one and keeps the others.',
})
export class Conflict {
  @Field(() => String, { description: 'Field on which the claims disagree.' })
  field!: string;

  @Field(() => [ConflictClaim], { description: 'All claims, the shown one first.' })
  claims!: readonly ConflictClaim[];

  @Field(() => ConflictClaim, {
    description: 'The claim that the view shows: later day, then more specific source.',
  })
  chosen!: ConflictClaim;
}

@Directive('@shareable')
@ObjectType({ description: 'A field that is null because the source leaves it open.' })
export class UnknownValue {
  @Field(() => String, { description: 'The field that is null.' })
  field!: string;

  @Field(() => String, { description: 'What the source says instead: `TBC`.' })
  statedAs!: string;
}

/** Fields of every entity and row: where it comes from, and where sources disagree about it. */
@ObjectType()
export abstract class Sourced {
  @Field(() => [Citation], { description: 'Where the values come from.' })
  sources!: readonly CitationData[];

  @Field(() => [Conflict], { description: 'Where sources disagree about the values.' })
  conflicts!: readonly Conflict[];

  @Field(() => [UnknownValue], {
    description: 'Fields that are null because the source leaves them open, with its word.',
  })
  unknown!: readonly UnknownValue[];
}

/** The source of an id; one store call for all that a request asks for at once. */
export function loadSource(context: RequestContext, id: string): Promise<SourceData> {
  const load = async (ids: readonly string[]): Promise<readonly SourceData[]> => {
    const found = await context.reader.findByIndex(sourceDocuments, 'id', ids);
    const byId = new Map(found.map((source) => [source.id, source]));
    return ids.map((one) => {
      const source = byId.get(one);
      if (source === undefined) throw new Error(`no source ${one} in revision ${context.reader.revision}`);
      return source;
    });
  };
  return requestLoader(context, 'sources', load, String).load(id);
}

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => Source, { description: 'The document or dataset.' })
  source(@Root() citation: CitationData, @Ctx() context: RequestContext): Promise<SourceData> {
    return loadSource(context, citation.source);
  }
}

/** The provenance fields of an entity or row, from its stored document. */
export function toProvenance(document: {
  readonly sources: readonly CitationData[];
  readonly conflicts: readonly ConflictData[];
  readonly unknown: Readonly<Record<string, string>>;
}): Sourced {
  const { sources, conflicts, unknown } = document;
  return {
    sources,
    conflicts: conflicts.map(showConflict),
    unknown: Object.entries(unknown).map(([field, statedAs]) => ({ field, statedAs })),
  };
}

/** A stored conflict as callers see it. */
function showConflict({ field, claims }: ConflictData): Conflict {
  const shown = claims.map(showClaim);
  const [chosen] = shown;
  if (chosen === undefined) throw new Error(`a conflict about ${field} without claims`);
  return { field, claims: shown, chosen };
}

function showClaim({ value, citation }: Claim): ConflictClaim {
  return { value: formatClaimedValue(value), citation };
}

function formatClaimedValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => formatClaimedValue(item) ?? '').join(', ');
  return JSON.stringify(value);
}
