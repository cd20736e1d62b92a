/**
 * Mutants of a TypeScript file: one operator changed each, found in its syntax tree and woven into its text behind a
 * switch, so that one transform serves all of them.
 */
import ts from 'typescript';

export interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  /** Where the changed expression starts and ends in the text. */
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly mutated: string;
}

export type FoundMutant = Omit<Mutant, 'id' | 'file'>;

const swappedOperators: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.QuestionQuestionToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.PlusEqualsToken, '-='],
  [ts.SyntaxKind.MinusEqualsToken, '+='],
]);

const swappedMethods: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
]);

/** Finds every mutant of a file, in the order of its text. */
export function findMutants(text: string): readonly FoundMutant[] {
  const source = ts.createSourceFile('mutated.ts', text, ts.ScriptTarget.Latest, true);
  const found: FoundMutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isDecorator(node) || ts.isImportDeclaration(node)) return;
    for (const [place, mutated] of mutationsOf(node)) {
      const [start, end] = [place.getStart(source), place.getEnd()];
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      found.push({ line, start, end, original: text.slice(start, end), mutated });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.sort(outermostFirst);
}

function outermostFirst(a: FoundMutant, b: FoundMutant): number {
  return a.start - b.start || b.end - a.end;
}

/** The mutations that a node gives: the expression that changes, and its text afterwards. */
function mutationsOf(node: ts.Node): readonly (readonly [ts.Node, string])[] {
  if (ts.isBinaryExpression(node)) return swapOperator(node);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [[node, node.operand.getText()]];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isIfStatement(node)) return forceCondition(node.expression);
  if (ts.isConditionalExpression(node)) return forceCondition(node.condition);
  if (ts.isCallExpression(node)) return changeMethod(node);
  if (ts.isReturnStatement(node) && node.expression !== undefined) return flipResult(node.expression, node);
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return flipResult(node.body, node.body);
  return [];
}

function swapOperator(node: ts.BinaryExpression): readonly (readonly [ts.Node, string])[] {
  const swapped = swappedOperators.get(node.operatorToken.kind);
  const joinsText = /^[+-]/.test(swapped ?? '') && hasText(node);
  if (swapped === undefined || joinsText) return [];
  // `a && b || c` and `a ?? b && c` need the parentheses that the original did without.
  const operand = (side: ts.Expression): string =>
    ts.isBinaryExpression(side) ? `(${side.getText()})` : side.getText();
  return [[node, `${operand(node.left)} ${swapped} ${operand(node.right)}`]];
}

/** True for a sum in which a text is written out: it joins text, and is no arithmetic. */
function hasText(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return true;
  return ts.isBinaryExpression(node) && (hasText(node.left) || hasText(node.right));
}

function forceCondition(condition: ts.Expression): readonly (readonly [ts.Node, string])[] {
  return [
    [condition, 'true'],
    [condition, 'false'],
  ];
}

function changeMethod(node: ts.CallExpression): readonly (readonly [ts.Node, string])[] {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || continuesChain(node)) return [];
  const receiver = expression.expression.getText();
  const swap = swappedMethods.get(expression.name.text);
  if (swap !== undefined)
    return [[node, receiver + node.getText().slice(receiver.length).replace(expression.name.text, swap)]];
  return expression.name.text === 'filter' ? [[node, receiver]] : [];
}

/** True for a part of `a?.b().c()`: parentheses around it would end the chain early. */
function continuesChain(node: ts.CallExpression): boolean {
  const { parent } = node;
  const follows = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
  return ts.isOptionalChain(node) && follows && parent.expression === node;
}

/** Negates what a function with a boolean result returns, unless another mutant does so already. */
function flipResult(expression: ts.Expression, at: ts.Node): readonly (readonly [ts.Node, string])[] {
  const declared = ts.findAncestor(at, ts.isFunctionLike)?.type;
  const isBoolean =
    declared !== undefined &&
    (declared.kind === ts.SyntaxKind.BooleanKeyword || ts.isTypePredicateNode(declared));
  const negatedElsewhere =
    expression.kind === ts.SyntaxKind.TrueKeyword ||
    expression.kind === ts.SyntaxKind.FalseKeyword ||
    (ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.ExclamationToken) ||
    (ts.isBinaryExpression(expression) && /^[!=]==$/.test(expression.operatorToken.getText()));
  return isBoolean && !negatedElsewhere ? [[expression, `!(${expression.getText()})`]] : [];
}

/** The text with all mutants in it, each behind `__mutant(id)`. */
export function weaveMutants(text: string, mutants: readonly Mutant[]): string {
  const sites = new Map<string, Mutant[]>();
  for (const mutant of mutants.toSorted(outermostFirst)) {
    const key = `${String(mutant.start)} ${String(mutant.end)}`;
    sites.set(key, [...(sites.get(key) ?? []), mutant]);
  }
  return weaveSites(text, 0, text.length, [...sites.values()]);
}

/** Weaves the sites between two positions; an outer site comes before the sites within it. */
function weaveSites(text: string, from: number, to: number, sites: readonly (readonly Mutant[])[]): string {
  let woven = '';
  let position = from;
  for (const site of sites) {
    const [first] = site;
    if (first === undefined || first.start < position) continue;
    const inner = sites.filter((other) => other !== site && isWithin(other, first));
    const choices = site.map(({ id, mutated }) => `__mutant(${String(id)}) ? (${mutated}) : `).join('');
    const original = weaveSites(text, first.start, first.end, inner);
    woven += `${text.slice(position, first.start)}(${choices}${original})`;
    position = first.end;
  }
  return woven + text.slice(position, to);
}

function isWithin([inner]: readonly Mutant[], outer: Mutant): boolean {
  return inner !== undefined && outer.start <= inner.start && inner.end <= outer.end;
}
