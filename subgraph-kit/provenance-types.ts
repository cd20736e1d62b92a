/** Provenance in the API: sources, citations and conflicts, alike in all four subgraphs. */
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
import type { Conflict as ConflictData } from '../history/timeline.ts';
import type { Collection, StoredDocument } from '../store/documents.ts';
import { requestLoader, type RequestContext } from './request-context.ts';
import { PartialDateScalar } from './scalars.ts';

export type SourceDocument = StoredDocument & SourceData;

/** The sources of a generation by id; every subgraph stores them beside its own documents. */
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
  description: 'Basis of a value.',
  valuesConfig: {
    STATED: { description: 'Stated by the source.' },
    COMPUTED: { description: 'Computed from stated values.' },
    INFERRED: { description: 'Inferred by a person from stated values; `reason` says how.' },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'A document or dataset from which values come.' })
export class Source {
  @Field(() => String, { description: 'Id of the source within this graph.' })
  id!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Document number as stated.' })
  number!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of the document.' })
  date!: string | null;

  @Field(() => String, { nullable: true, description: 'Publisher.' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Public URL.' })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Licence, if it states one.',
  })
  licence!: string | null;

  @Field(() => String, { nullable: true, description: 'Attribution required by the licence.' })
  attribution!: string | null;

  @Field(() => String, { description: 'Name of the file that was read.' })
  file!: string;

  @Field(() => Int, {
    description:
      "Rank among sources for the same day; the highest is shown. 5: a committee's own records, 3: a public presentation, 1: a third-party account.",
  })
  specificity!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'Place in a source from which a value comes.' })
export class Citation {
  @Field(() => String, { description: 'Place in the source: `line 177`, `lines 37-81`.' })
  locator!: string;

  @Field(() => PartialDateScalar, { description: 'Date for which the source states it.' })
  asOf!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the source, if they differ from the value.',
  })
  statedAs!: string | null;

  @Field(() => BasisEnum, { description: 'Whether the value is stated, computed or inferred.' })
  basis!: Basis;

  @Field(() => String, { nullable: true, description: 'Reason for computing or inferring it.' })
  reason!: string | null;
}

@Directive('@shareable')
@ObjectType({ description: 'Claim of one source where sources disagree.' })
export class ConflictClaim {
  @Field(() => String, {
    nullable: true,
    description: 'Claimed value as text. Null if the source leaves it open.',
  })
  value!: string | null;

  @Field(() => Citation, { description: 'Citation of the claim.' })
  citation!: CitationData;
}

@Directive('@shareable')
@ObjectType({
  description: 'Claims on one field that disagree. The view shows one of them and lists all.',
})
export class Conflict {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string;

  @Field(() => [ConflictClaim], { description: 'All claims; the chosen one comes first.' })
  claims!: readonly ConflictClaim[];

  @Field(() => ConflictClaim, {
    description: 'The claim that the view shows: the latest, then the most specific source.',
  })
  chosen!: ConflictClaim;
}

@Directive('@shareable')
@ObjectType({ description: 'A field that is null because its source leaves it open.' })
export class UnknownValue {
  @Field(() => String, { description: 'Name of the field.' })
  field!: string;

  @Field(() => String, { description: 'Words of the source: `TBC`.' })
  statedAs!: string;
}

/** Provenance fields of every entity and row. */
@ObjectType()
export abstract class Sourced {
  @Field(() => [Citation], { description: 'Citations of the values.' })
  sources!: readonly CitationData[];

  @Field(() => [Conflict], { description: 'Fields on which sources disagree.' })
  conflicts!: readonly Conflict[];

  @Field(() => [UnknownValue], {
    description: 'Fields that are null because the source leaves them open.',
  })
  unknown!: readonly UnknownValue[];
}

/** The source of an id; one store call per batch. */
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
    conflicts: conflicts.map(toConflict),
    unknown: Object.entries(unknown).map(([field, statedAs]) => ({ field, statedAs })),
  };
}

function toConflict({ field, claims }: ConflictData): Conflict {
  const shown = claims.map(({ value, citation }): ConflictClaim => ({
    value: value === null ? null : String(value),
    citation,
  }));
  const [chosen] = shown;
  if (chosen === undefined) throw new Error(`a conflict about ${field} without claims`);
  return { field, claims: shown, chosen };
}
