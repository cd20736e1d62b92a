/** A country in the API: a value, not an entity. */
import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { countryName, countryRegion } from '../vocabulary/country.ts';

@Directive('@shareable')
@ObjectType({ description: 'A country or economy with a code in ISO 3166-1.' })
export class Country {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code.' })
  code!: string;

  @Field(() => String, { description: 'English name: `Korea (Republic of)`.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Region in the business plan of ISO/TC 307. Null if the plan does not name the country.',
  })
  region!: string | null;
}

/** The country of a code; null for null. */
export function toCountry(code: string): Country;
export function toCountry(code: string | null): Country | null;
export function toCountry(code: string | null): Country | null {
  return code === null ? null : { code, name: countryName(code), region: countryRegion(code) };
}
