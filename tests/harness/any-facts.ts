/**
 * Arbitrary facts of every kind and editions of a series, generated from the schemas of the kinds: anything that a fact file
 * may contain.
 */
import fc from 'fast-check';
import { z } from 'zod';
import { factKinds } from '../../facts/fact-kinds.ts';
import { parseCommittee } from '../../vocabulary/committee-reference.ts';
import type { Edition, Fact, FactSet } from '../../facts/facts.ts';
import { renameThings } from '../../facts/renaming.ts';
import { madeUpSource } from './subgraph.ts';

/** The part of JSON Schema that the kinds use. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

const committees = fc.constantFrom(
  'ISO/TC 999',
  'ISO/TC 999/SC 1',
  'ISO/TC 999/SC 1/WG 2',
  'ISO/PC 998',
  'ISO/PC 998/WG 1',
  'ISO/IEC JTC 1',
);
/** Few names, so that facts meet; well formed, half formed and not formed at all. */
const names = fc.oneof(
  { weight: 8, arbitrary: committees },
  { weight: 4, arbitrary: fc.constantFrom('ISO 99901', 'ISO/TR 99902', 'ISO 99903-1', 'ISO 99901:2021') },
  { weight: 4, arbitrary: fc.constantFrom('XYZ', 'xyz', 'NB1', 'organization:XYZ', '35', '35.030.10') },
  { weight: 4, arbitrary: fc.constantFrom('Ana Example', 'A. Example', 'Example', '李 明') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('|', '/', ' ', '-', '__proto__', 'constructor', '$gt', '<p>a</p>'),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, unit: 'binary', maxLength: 12 }) },
);
const days = ['2020', '2020-05', '2020-05-28', '2021-02-31', '2021-03-01'];

function textOf({ pattern }: Shape): fc.Arbitrary<string> {
  if (pattern === undefined) return names;
  const regex = new RegExp(pattern, 'u');
  const known = days.filter((day) => regex.test(day));
  return known.length === 0
    ? fc.stringMatching(regex)
    : fc.oneof(fc.constantFrom(...known), fc.stringMatching(regex));
}

function numberOf({ type, minimum, exclusiveMinimum }: Shape): fc.Arbitrary<number> {
  const least = minimum ?? (exclusiveMinimum ?? 0) + 1;
  if (type === 'number') return fc.constantFrom(0.5, 1, 24, Number.MAX_VALUE);
  return fc.oneof(fc.integer({ min: Math.max(least, -3), max: 3 }), fc.constant(Number.MAX_SAFE_INTEGER));
}

function objectOf({ properties = {}, required = [] }: Shape): fc.Arbitrary<object> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, shape]) => [name, valueOf(shape)]),
  );
  return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true });
}

function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(valueOf));
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'string':
      return textOf(shape);
    case 'integer':
    case 'number':
      return numberOf(shape);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valueOf(shape.items ?? {}), { maxLength: 3 });
    case 'object':
      return typeof shape.additionalProperties === 'object'
        ? fc.dictionary(names, valueOf(shape.additionalProperties), { maxKeys: 2, noNullPrototype: true })
        : objectOf(shape);
    default:
      throw new TypeError(`no values for ${JSON.stringify(shape)}`);
  }
}

const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema) as Shape;
const words = fc.dictionary(names, names, { maxKeys: 2, noNullPrototype: true });

/** Any fact of one kind, without provenance. */
function factOfKind(kind: keyof typeof factKinds): fc.Arbitrary<Fact> {
  const { subject, values } = factKinds[kind];
  const said = {
    kind: fc.constant(kind),
    subject: valueOf(shapeOf(subject)),
    values: valueOf(shapeOf(values)),
    asOf: fc.constantFrom(...days),
    source: fc.constant('nobody'),
    locator: fc.constantFrom('line 1', 'line 2', 'id 3'),
    basis: fc.constantFrom('computed', 'inferred'),
    reason: names,
    stated: words,
    unknown: words,
  };
  const requiredKeys = ['kind', 'subject', 'values', 'asOf', 'source', 'locator'];
  return fc.record(said, {
    requiredKeys: requiredKeys as never,
    noNullPrototype: true,
  }) as fc.Arbitrary<Fact>;
}

/** Most facts have valid committee references, since others are refused and little would be built. */
function nameCommittees(fact: Fact): Fact {
  return renameThings(fact, (of, name) =>
    of !== 'committee' || parseCommittee(name).ok ? name : 'ISO/TC 999',
  );
}

/** Aliases are most of what can be refused, and `no-longer-stated` is only where an edition says so: both stay rare. */
const anyFact = fc
  .tuple(
    fc.oneof(
      ...(Object.keys(factKinds) as (keyof typeof factKinds)[])
        .filter((kind) => kind !== 'no-longer-stated')
        .map((kind) => ({ weight: kind.endsWith('alias') ? 1 : 4, arbitrary: factOfKind(kind) })),
    ),
    fc.integer({ min: 0, max: 99 }),
  )
  .map(([fact, odd]) => (odd === 99 ? fact : nameCommittees(fact)));
const anyFacts = fc.array(anyFact, { maxLength: 12 });

function said(facts: readonly Fact[], source: string, asOf: string | null): readonly Fact[] {
  return facts.map((fact) => ({ ...fact, source, ...(asOf === null ? {} : { asOf }) }));
}

const documents = fc.array(anyFacts, { maxLength: 3 }).map((all) =>
  all.map((facts, index): FactSet => ({
    source: madeUpSource(`document-${index}`, 3 + (index % 2)),
    format: 'made-up',
    facts: said(facts, `document-${index}`, null),
  })),
);

function nowAndThen<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 11, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

/** Whole editions, which the program writes as changes, and now and then what only an edition of changes may say. */
const editions = fc
  .array(fc.record({ facts: anyFacts, lost: nowAndThen(factOfKind('no-longer-stated')) }), {
    maxLength: 3,
  })
  .map((all) =>
    all.map(({ facts, lost }, index): FactSet => {
      const [id, day] = [`edition-${index}`, `2020-0${4 + index}-15`];
      const edition: Edition = {
        series: 'made-up',
        day,
        after: lost === null || index === 0 ? null : `edition-${index - 1}`,
      };
      return {
        edition,
        source: madeUpSource(id, 4),
        format: 'made-up',
        facts: said(lost === null ? facts : [...facts, lost], id, day),
      };
    }),
  );

/** The content of a few fact files. */
export const anyFactSets: fc.Arbitrary<readonly FactSet[]> = fc
  .tuple(documents, editions)
  .map((parts) => parts.flat());
