/** Rules for the whole schema: up to date, described, and robust against the failure of a subgraph. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { listBreakingChanges, printApiSchema } from '../cli/api-schema.ts';
import { releasedSchema } from '../cli/compose.ts';
import { buildSubgraphs, composeSchemaFiles } from '../cli/compose-supergraph.ts';
import { schemaFolder } from '../cli/fact-folders.ts';

const subgraphs = buildSubgraphs();
const files = composeSchemaFiles(subgraphs);
const api = buildSchema(printApiSchema(files.get('supergraph.graphql') ?? ''));

interface Place {
  readonly place: string;
  readonly description: string | null | undefined;
}

/** Every place of a schema that a caller can read about, with its description. */
function places(schema: GraphQLSchema): readonly Place[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .filter(({ name }) => !['Query', '_Any', '_Service', '_Entity'].includes(name))
    .flatMap((type) => [{ place: type.name, description: type.description }, ...membersOf(type)]);
}

function membersOf(type: GraphQLNamedType): readonly Place[] {
  const within = ({
    name,
    description,
  }: {
    name: string;
    description?: string | null | undefined;
  }): Place => ({
    place: `${type.name}.${name}`,
    description,
  });
  if (isEnumType(type)) return type.getValues().map(within);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(within);
  if (isObjectType(type))
    return Object.values(type.getFields()).flatMap((field) => [within(field), ...argumentsOf(type, field)]);
  return [];
}

function argumentsOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): readonly Place[] {
  return field.args.map(({ name, description }) => ({
    place: `${type.name}.${field.name}(${name})`,
    description,
  }));
}

describe('the committed schema', () => {
  it.each([...files])('schema/%s is up to date', (name, content) => {
    expect(readFileSync(join(schemaFolder, name), 'utf8')).toBe(content);
  });

  it('breaks no client of the last release without a line in the changelog', () => {
    const changes = existsSync(releasedSchema)
      ? listBreakingChanges(buildSchema(readFileSync(releasedSchema, 'utf8')), api)
      : [];
    const unreleased =
      /## Unreleased\n([\s\S]*?)\n## /.exec(
        readFileSync(join(schemaFolder, '../CHANGELOG.md'), 'utf8'),
      )?.[1] ?? '';
    const unsaid = changes.filter((change) => {
      const subject = /[A-Z]\w+(?:\.\w+)?/.exec(change.replace(/^[A-Z_]+: (?:An? )?/, ''))?.[0] ?? change;
      return !unreleased.includes(subject);
    });
    expect(unsaid).toEqual([]);
  });
});

describe('descriptions', () => {
  it('exist for each type, field, argument, enum value and query', () => {
    const query = api.getQueryType();
    const silent = [...places(api), ...(query ? membersOf(query) : [])].filter(
      ({ description }) => (description ?? '').trim() === '',
    );
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  it('are identical in all subgraphs that define the same element', () => {
    const said = new Map<string, Set<string>>();
    for (const { schema } of subgraphs) {
      for (const { place, description } of places(schema))
        said.set(place, (said.get(place) ?? new Set()).add(description ?? ''));
    }
    const different = [...said].filter(([place, texts]) => texts.size > 1 && !place.startsWith('_'));
    expect(different.map(([place, texts]) => [place, ...texts])).toEqual([]);
  });
});

describe('a failing subgraph loses only its own fields', () => {
  /** Entities that a subgraph defines without owning them: their `sources` are elsewhere. */
  const stubs = subgraphs.flatMap(({ name, schema }) =>
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(
        (type) =>
          'asOf' in type.getFields() &&
          !('sources' in type.getFields()) &&
          type.astNode?.directives?.some((directive) => directive.name.value === 'key'),
      )
      .map((type) => ({ name, type })),
  );

  it('because queries are nullable, so that a failed one does not discard the data of others', () => {
    const fields = Object.values(api.getQueryType()?.getFields() ?? {});
    expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });

  it('because the fields that it adds to entities of others are nullable', () => {
    const wrong = stubs.flatMap(({ name, type }) => {
      const key = String(
        type.astNode?.directives
          ?.find((directive) => directive.name.value === 'key')
          ?.arguments?.map((argument) => ('value' in argument.value ? argument.value.value : ''))
          .join(' '),
      );
      return Object.values(type.getFields())
        .filter((field) => !key.split(/\s+/).includes(field.name) && isNonNullType(field.type))
        .map((field) => `${name}: ${type.name}.${field.name}`);
    });
    expect(stubs.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('because its references to entities of others are nullable', () => {
    const wrong = subgraphs.flatMap(({ name, schema }) => {
      const foreign = new Set(stubs.filter((stub) => stub.name === name).map(({ type }) => type.name));
      const unions = Object.values(schema.getTypeMap())
        .filter(isUnionType)
        .filter((type) => type.getTypes().some((member) => foreign.has(member.name)));
      const names = new Set([...foreign, ...unions.map((type) => type.name)]);
      return Object.values(schema.getTypeMap())
        .filter(isObjectType)
        .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
        .filter(({ field }) => {
          const inner = String(field.type).replaceAll(/[[\]!]/g, '');
          const printed = String(field.type);
          const required = printed.startsWith('[') ? /[^\]]!\]/.test(printed) : printed.endsWith('!');
          return names.has(inner) && required;
        })
        .map(({ type, field }) => `${name}: ${type.name}.${field.name}: ${String(field.type)}`);
    });
    expect(wrong).toEqual([]);
  });
});
