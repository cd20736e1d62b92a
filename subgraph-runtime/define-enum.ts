import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

/** Registers an enum whose values equal their names; `descriptions` has every value, in the order of the schema. */
export function defineEnum<V extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<V, string>>,
): { readonly [K in V]: K } {
  const values = Object.keys(descriptions) as V[];
  const enumeration = Object.fromEntries(values.map((value) => [value, value])) as { readonly [K in V]: K };
  registerEnumType(enumeration, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      values.map((value) => [value, { description: descriptions[value] }]),
    ) as Record<V, { description: string }>,
  });
  return enumeration;
}
