/**
 * Statements: facts that a person wrote down in YAML, one file for each document (docs/statements.md). A file with any mistake
 * is refused as a whole, with all mistakes and their lines.
 */
import type { z } from 'zod';
import type { FactKind } from '../facts/fact-kinds.ts';
import { parseFact, sourceSchema, type Fact, type FactSet, type Source } from '../facts/facts.ts';
import { isPartialDate } from '../vocabulary/partial-date.ts';
import { rosterScopes } from '../facts/rosters.ts';
import { subjectKey } from '../facts/subject-key.ts';
import { holdsContacts } from './contact-details.ts';
import { readField, statementFields, type StatementKind } from './statement-fields.ts';
import { statementFileSchema } from './statement-schema.ts';
import { readYaml, type Path, type YamlReading } from './statement-yaml.ts';

/** One mistake in a file of statements. */
export interface StatementError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The field, and what was expected there; never what was found, which may be personal. */
  readonly message: string;
}

export type StatementsReading =
  | { readonly ok: true; readonly set: FactSet }
  | { readonly ok: false; readonly errors: readonly StatementError[] };

type Problem = { readonly path: Path; readonly message: string };
type Mapping = Readonly<Record<string, unknown>>;
/** A statement, or a row joined with what its statement shares with it: position and fields. */
type Entry = {
  readonly kind: StatementKind;
  readonly fields: Mapping;
  /** Position of the entry, and that of the fields it shares with other rows. */
  readonly path: Path;
  readonly sharedPath: Path;
  readonly ownFields: ReadonlySet<string>;
};
type Head = { readonly source: Source; readonly asOf: string };
type Written = {
  readonly fact: StatementKind;
  readonly rows?: readonly Mapping[];
  readonly complete?: true | string;
};

/** Reads a file of statements; `file` is the name that its errors give. */
export function parseStatements(text: string, file: string): StatementsReading {
  const yaml = readYaml(text);
  if (!yaml.ok) return { ok: false, errors: yaml.mistakes.map((mistake) => ({ file, ...mistake })) };
  const read = statementFileSchema.safeParse(yaml.data);
  if (!read.success)
    return failed(
      read.error.issues.flatMap((issue) => problemsOf(issue, yaml.data)),
      yaml,
      file,
    );
  const problems: Problem[] = [];
  const head: Head = { source: readSource(read.data.source), asOf: String(read.data.asOf) };
  if (!isPartialDate(head.asOf))
    problems.push({ path: ['asOf'], message: 'asOf: expected a day that exists' });
  if (head.source.date !== null && !isPartialDate(head.source.date)) {
    problems.push({ path: ['source', 'date'], message: 'date: expected a day that exists' });
  }
  if (problems.length > 0) return failed(problems, yaml, file);
  const facts = read.data.statements.flatMap((statement, index) =>
    readStatement(statement as Written, ['statements', index], head, problems),
  );
  if (problems.length > 0) return failed(problems, yaml, file);
  return { ok: true, set: { source: head.source, format: 'statements', facts } };
}

function readSource(written: z.infer<typeof statementFileSchema>['source']): Source {
  const { date } = written;
  return sourceSchema.parse({
    number: null,
    publisher: null,
    url: null,
    licence: null,
    attribution: null,
    ...written,
    date: date === undefined || date === null ? null : String(date),
  });
}

function readStatement(statement: Written, path: Path, head: Head, problems: Problem[]): readonly Fact[] {
  const { fact: kind, rows, complete, ...fields } = statement;
  const entries: readonly Entry[] =
    rows === undefined
      ? [{ kind, fields, path, sharedPath: path, ownFields: new Set<string>() }]
      : rows.map((row, index) => ({
          kind,
          fields: joinFields(fields, row),
          path: [...path, 'rows', index],
          sharedPath: path,
          ownFields: new Set(Object.keys(row)),
        }));
  const before = problems.length;
  const facts = entries.flatMap((entry) => readEntry(entry, head, problems));
  if (complete === undefined || problems.length > before) return facts;
  const roster = makeRoster(facts, complete, fields);
  if (typeof roster !== 'string') return [...facts, roster];
  problems.push({ path: [...path, 'complete'], message: `complete: expected ${roster}` });
  return facts;
}

/** What rows share, overridden by what a row says; words for single fields are joined. */
function joinFields(shared: Mapping, row: Mapping): Mapping {
  const merged: Record<string, unknown> = { ...shared, ...row };
  for (const name of ['stated', 'unknown']) {
    const [outer, inner] = [shared[name], row[name]] as [object | undefined, object | undefined];
    if (outer !== undefined || inner !== undefined) merged[name] = { ...outer, ...inner };
  }
  return merged;
}

function readEntry(entry: Entry, head: Head, problems: Problem[]): readonly Fact[] {
  const { kind, fields } = entry;
  const own: Problem[] = [];
  const complain = (name: string, expected: string) =>
    own.push({ path: placeOfField(entry, name), message: `${name}: expected ${expected}` });
  const parts = { subject: {} as Record<string, unknown>, values: {} as Record<string, unknown> };
  const stated: Record<string, string> = {};
  for (const [name, field] of statementFields(kind)) {
    if (fields[name] === undefined) continue;
    const read = readField(field, fields[name]);
    if (!read.ok) {
      complain(name, read.expected);
      continue;
    }
    parts[field.part][name] = read.value.value;
    if (read.value.words.length > 0) stated[name] = read.value.words.join('; ');
    if (holdsContacts(JSON.stringify(fields[name]))) complain(name, 'no e-mail address or phone number');
  }
  // A row of a list may have no other values.
  if (statementFields(kind).has('listed')) parts.values['listed'] = true;
  const provenance = readProvenance(entry, head, complain);
  const words = { ...stated, ...(fields['stated'] as object | undefined) };
  const data = {
    kind,
    ...parts,
    ...provenance,
    ...(Object.keys(words).length === 0 ? {} : { stated: words }),
    ...(fields['unknown'] === undefined ? {} : { unknown: fields['unknown'] }),
  };
  const result = parseFact(data);
  if (!result.ok && own.length === 0) {
    for (const { path, message } of result.errors) {
      const [, name = 'fact'] = path.split('.');
      own.push({
        path: placeOfField(entry, name),
        message: `${name}: ${describeMissing(kind, name, fields, message)}`,
      });
    }
  }
  problems.push(...own);
  return result.ok && own.length === 0 ? [result.fact] : [];
}

function readProvenance(
  { kind, fields }: Entry,
  head: Head,
  complain: (name: string, expected: string) => void,
): Mapping {
  const { at, asOf = head.asOf, inferred, computed } = fields;
  const day = String(asOf);
  if (at === undefined) complain('at', 'a place in the document, such as line 112');
  const [first = 0, last = first] = (String(at).match(/\d+/gu) ?? []).map(Number);
  if (last < first) complain('at', 'the first line before the last');
  if (!isPartialDate(day)) complain('asOf', 'a day that exists, such as 2018-05-22');
  if (inferred !== undefined && computed !== undefined) complain('inferred', 'either inferred or computed');
  const known = statementFields(kind);
  for (const name of Object.keys(fields['stated'] ?? {})) {
    if (!known.has(name)) complain('stated', `a field of ${kind}, but ${name} is none`);
  }
  for (const name of Object.keys(fields['unknown'] ?? {})) {
    if (known.get(name)?.part !== 'values') complain('unknown', `a value of ${kind}, but ${name} is none`);
    else if (fields[name] !== undefined)
      complain('unknown', `no value for ${name}, which the statement also gives`);
  }
  const reason = inferred ?? computed;
  return {
    asOf: day,
    source: head.source.id,
    locator: at ?? 'nowhere',
    ...(reason === undefined ? {} : { basis: inferred === undefined ? 'computed' : 'inferred', reason }),
  };
}

/** The roster that says the list of these rows is complete, or what was expected instead. */
function makeRoster(facts: readonly Fact[], complete: true | string, shared: Mapping): Fact | string {
  const [first] = facts;
  if (first === undefined) return 'rows';
  if (new Set(facts.map((fact) => fact.asOf)).size > 1) return 'rows of one day';
  if (typeof shared['at'] !== 'string') return 'the place of the whole list in `at`, beside `complete`';
  const scopes = rosterScopes(first).filter((scope) =>
    facts.every((fact) => rosterScopes(fact).includes(scope)),
  );
  const scope = complete === true ? scopes[0] : scopes.find((known) => known === complete);
  if (scope === undefined)
    return complete === true ? 'rows of one list' : `one of the lists ${scopes.join('; ')}`;
  if (complete === true && scopes.length > 1) return `the name of one list: ${scopes.join('; or ')}`;
  const { asOf, source } = first;
  return {
    kind: 'roster',
    subject: { of: first.kind as Extract<Fact, { kind: 'roster' }>['subject']['of'], scope },
    values: { members: facts.map(subjectKey) },
    asOf,
    source,
    locator: shared['at'],
    ...(typeof shared['inferred'] === 'string' ? { basis: 'inferred', reason: shared['inferred'] } : {}),
  };
}

/** A field is in the row or in what the rows share; a missing field is reported at the row. */
function placeOfField({ path, sharedPath, fields, ownFields }: Entry, name: string): Path {
  return [...(ownFields.has(name) || fields[name] === undefined ? path : sharedPath), name];
}

function describeMissing(kind: FactKind, name: string, fields: Mapping, message: string): string {
  return fields[name] === undefined ? `expected in every ${kind}, but missing` : tidy(message);
}

function problemsOf(issue: z.core.$ZodIssue, data: unknown): readonly Problem[] {
  const name = issue.path.findLast((step) => typeof step === 'string') ?? 'file';
  if (issue.code !== 'unrecognized_keys')
    return [{ path: issue.path, message: `${name}: ${tidy(issue.message)}` }];
  const kind = kindAt(issue.path, data);
  const fields = kind === null ? '' : `; ${kind} has ${[...statementFields(kind).keys()].join(', ')}`;
  return issue.keys.map((key) => ({
    path: [...issue.path, key],
    message: `${key}: expected a known field${fields}`,
  }));
}

function kindAt([list, index]: Path, data: unknown): StatementKind | null {
  if (list !== 'statements') return null;
  const { statements } = data as { statements: readonly { fact: StatementKind }[] };
  return statements[Number(index)]?.fact ?? null;
}

/** Zod's message in the words of this project: what was expected, and nothing of what was found. */
function tidy(message: string): string {
  return message
    .replace(/^(?:Invalid|Too|Unrecognized) \w+: /u, '')
    .replace(/, received number$/u, ', written in quotes')
    .replace(/, received undefined$/u, ', but missing');
}

function failed(
  problems: readonly Problem[],
  { placeOf }: Extract<YamlReading, { ok: true }>,
  file: string,
): StatementsReading {
  const errors = problems.map(({ path, message }) => ({ file, ...placeOf(path), message }));
  // What rows share is wrong once, not once in every row.
  const distinct = [...new Map(errors.map((error) => [JSON.stringify(error), error])).values()];
  return { ok: false, errors: distinct.sort((a, b) => a.line - b.line || a.column - b.column) };
}
