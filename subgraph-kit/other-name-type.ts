/** Current and former names of a committee, national body or organization, alike in all subgraphs. */
import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import type { Day } from '../vocabulary/partial-date.ts';
import type { Citation as CitationData } from '../facts/provenance.ts';
import type { DatedName } from '../history/renamed-things.ts';
import { Citation } from './provenance-types.ts';
import { DateScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType({ description: 'Another name of the same committee, national body or organization.' })
export class OtherName {
  @Field(() => String, { description: 'The name as sources of its time use it.' })
  name!: string;

  @Field(() => DateScalar, { description: 'First day on which a source uses it. The name may be older.' })
  from!: Day;

  @Field(() => [Citation], { description: 'Citations of the name, or of its equivalence.' })
  sources!: readonly CitationData[];
}

export function toOtherName({ name, from, citation }: DatedName): OtherName {
  return { name, from, sources: [citation] };
}
