/**
 * Names that a committee, a national body or an organization has or had, as callers see them, the same in all subgraphs.
 * In: dated names. Out: a GraphQL type and its view. Not for: choosing the name of a day (other-names.ts).
 */
import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { Day } from '../vocabulary/partial-date.ts';
import type { Citation as CitationData } from '../facts/provenance.ts';
import type { DatedName } from '../history/renamed-things.ts';
import { Citation } from './provenance-types.ts';
import { DateScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType({ description: 'Another name of the same thing.' })
export class OtherName {
  @Field(() => String, { description: 'The name, as sources of its time use it.' })
  name!: string;

  @Field(() => DateScalar, { description: 'First day on which a source uses it; it may be older.' })
  from!: Day;

  @Field(() => [Citation], { description: 'Where it stands, or where it is said to be the same thing.' })
  sources!: readonly CitationData[];
}

/** A name as callers see it. */
export function toOtherName({ name, from, citation }: DatedName): OtherName {
  return { name, from, sources: [citation] };
}
