import { isEnumType, isInputObjectType, isNonNullType, isObjectType, type GraphQLField } from 'graphql';
import { describe, expect, it } from 'vitest';
import { workProgrammeSubgraph } from '../../../subgraphs/work-programme/schema.ts';
import { buildSubgraph } from '../../../subgraph-runtime/build-schema.ts';

const { schema, sdl } = buildSubgraph(workProgrammeSubgraph);
const types = Object.values(schema.getTypeMap()).filter(
  ({ name }) =>
    !name.startsWith('_') &&
    !/^(?:link|federation)__/.test(name) &&
    !['Query', 'String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
);
const federationFields = new Set(['_entities', '_service']);

describe('the schema', () => {
  it('describes every type, field, argument and value', () => {
    const bare: string[] = [];
    const note = (name: string, description: string | null | undefined) => {
      if (description == null || description === '') bare.push(name);
    };
    const noteField = (owner: string, field: GraphQLField<unknown, unknown>) => {
      if (federationFields.has(field.name)) return;
      note(`${owner}.${field.name}`, field.description);
      for (const argument of field.args)
        note(`${owner}.${field.name}(${argument.name})`, argument.description);
    };
    for (const type of [...types, schema.getQueryType()]) {
      if (type === undefined || type === null) continue;
      if (type.name !== 'Query') note(type.name, type.description);
      if (isObjectType(type))
        for (const field of Object.values(type.getFields())) noteField(type.name, field);
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields()))
          note(`${type.name}.${field.name}`, field.description);
      if (isEnumType(type))
        for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description);
    }
    expect(bare).toEqual([]);
  });

  it('has nullable fields on, and references to, entities of other subgraphs', () => {
    const owned = new Set(['Committee', 'Person', 'Organization']);
    const keys = new Set(['reference', 'asOf', 'id', 'acronym']);
    const wrong: string[] = [];
    for (const type of types) {
      if (!isObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        const adds = owned.has(type.name) && !keys.has(field.name);
        const leads = [...owned].some((name) => field.type.toString().replaceAll(/[[\]!]/g, '') === name);
        if ((adds || leads) && isNonNullType(field.type)) wrong.push(`${type.name}.${field.name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has the stubs of other entities, each with its key', () => {
    const stubs = [
      'Committee @key(fields: "reference asOf")',
      'Person @key(fields: "id asOf")',
      'Organization @key(fields: "acronym asOf")',
    ];
    expect(stubs.filter((stub) => !sdl.includes(`type ${stub}`))).toEqual([]);
  });
});
