/**
 * Entities of other subgraphs that the work programme refers to or adds fields to, and the country value.
 * In: nothing. Out: classes whose decorators are the schema, and functions that make them. Not for: reading data.
 */
import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../as-of/scalars.ts';
import { countryName, countryRegion } from '../../facts/country.ts';
import type { Day } from '../../facts/partial-date.ts';

@Directive('@key(fields: "reference asOf")')
@ObjectType('Committee', { description: 'A committee or group, as of a day.' })
export class CommitteeStub {
  @Field(() => String, { description: 'Canonical reference: `ISO/TC 307/WG 5`.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}

@Directive('@key(fields: "id asOf")')
@ObjectType('Person', { description: 'A person named in the sources, as of a day.' })
export class PersonStub {
  @Field(() => String, { description: 'Stable id, made of the name.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}

@Directive('@key(fields: "acronym asOf")')
@ObjectType('Organization', { description: 'An organization in liaison, as of a day.' })
export class OrganizationStub {
  @Field(() => String, { description: 'Acronym on that day.' })
  acronym!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}

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

/** The committee of a reference, for membership to complete. */
export function committeeOn(reference: string | null, asOf: Day): CommitteeStub | null {
  return reference === null ? null : { reference, asOf };
}

/** The committees of references. */
export function committeesOn(references: readonly string[], asOf: Day): readonly CommitteeStub[] {
  return references.map((reference) => ({ reference, asOf }));
}

/** The country of a code. */
export function showCountry(code: string): Country {
  return { code, name: countryName(code), region: countryRegion(code) };
}
