/**
 * A country as callers see it: a value, not an entity.
 * In: a code. Out: the GraphQL type and its values. Not for: member bodies, which are not countries.
 */
import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { countryName, countryRegion } from '../vocabulary/country.ts';

@Directive('@shareable')
@ObjectType({ description: 'A country or economy with a code of its own in ISO 3166-1.' })
export class Country {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code.' })
  code!: string;

  @Field(() => String, { description: 'English name: `Korea (Republic of)`.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Region in which the business plan of ISO/TC 307 counts it; null where the plan does not say.',
  })
  region!: string | null;
}

/** The country of a code; null for none. */
export function toCountry(code: string): Country;
export function toCountry(code: string | null): Country | null;
export function toCountry(code: string | null): Country | null {
  return code === null ? null : { code, name: countryName(code), region: countryRegion(code) };
}
