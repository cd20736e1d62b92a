/**
 * Enums of the schema whose values are called what they are.
 * In: a name, and a description for every value. Out: the registered enum. Not for: values that are stored under other
 * words than callers see.
 */
import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

/** Registers an enum; `descriptions` names every value, in the order of the schema. */
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
