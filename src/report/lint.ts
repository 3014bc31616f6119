import Handlebars from 'handlebars';
import { catalogue } from '../messages/index.js';
import { nearest, type Problem } from '../source/index.js';
import { partialsOf, type ReportFormat, reportFormats, templateText } from './environment.js';
import { reportKinds } from './kinds.js';
import { reportShape } from './shape.js';

/** A JSON Schema as far as templates care. */
interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

interface Scan {
  readonly file: string;
  readonly format: ReportFormat['id'];
  readonly problems: Problem[];
  /** Partials being followed, so that one that calls itself ends. */
  readonly open: readonly string[];
}

/** Every path of every template that the report's model does not have, with its place and the nearest name. */
export function lintTemplates(): Problem[] {
  return reportKinds.flatMap(({ id }) =>
    reportFormats.flatMap(({ id: format }) =>
      lintTemplate(`reports/${id}/${id}.${format}.hbs`, templateText(id, format), format),
    ),
  );
}

/** As `lintTemplates`, for one template's text. */
export function lintTemplate(file: string, text: string, format: ReportFormat['id']): Problem[] {
  const problems: Problem[] = [];
  walk(parse(file, text, problems), [reportShape as Shape], { file, format, problems, open: [] });
  return problems;
}

function parse(file: string, text: string, problems: Problem[]): hbs.AST.Program {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
    problems.push({ id: 'report.template-syntax', data: { message }, severity: 'error', at: { file, line } });
    return { type: 'Program', body: [], blockParams: [], loc: undefined as never };
  }
}

function walk(program: hbs.AST.Program, stack: readonly Shape[], scan: Scan): void {
  for (const node of program.body) visit(node, stack, scan);
}

function visit(node: hbs.AST.Statement, stack: readonly Shape[], scan: Scan): void {
  if (node.type === 'MustacheStatement') {
    const { path, params, hash, escaped } = node as hbs.AST.MustacheStatement & { escaped: boolean };
    if (!escaped && scan.format === 'html' && nameOf(path) !== 'css')
      report(scan, path, 'report.template-raw', {});
    checkCall(path, params, hash, stack, scan);
  } else if (node.type === 'BlockStatement') {
    const { path, params, program, inverse } = node as hbs.AST.BlockStatement;
    const helper = nameOf(path);
    const shape = params[0] ? checkPath(params[0], stack, scan) : undefined;
    const inside = helper === 'each' ? shape?.items : helper === 'with' ? shape : undefined;
    if (!['each', 'with', 'if', 'unless'].includes(helper))
      report(scan, path, 'report.template-helper', { name: helper });
    walk(program, inside ? [...stack, inside] : stack, scan);
    if (inverse) walk(inverse, stack, scan);
  } else if (node.type === 'PartialStatement') {
    const { name, params } = node as hbs.AST.PartialStatement;
    const called = nameOf(name);
    const shape = params[0] ? checkPath(params[0], stack, scan) : stack[stack.length - 1];
    const partial = partialsOf(scan.format).find((p) => p.name === called);
    if (!partial) report(scan, name, 'report.template-partial', { name: called });
    else if (shape && !scan.open.includes(called)) {
      const file = `reports/${partial.file}`;
      walk(parse(file, partial.text, scan.problems), [shape], {
        ...scan,
        file,
        open: [...scan.open, called],
      });
    }
  }
}

/** `{{path}}`, or `{{t 'message-id' name=path}}`. */
function checkCall(
  path: hbs.AST.Expression,
  params: hbs.AST.Expression[],
  hash: hbs.AST.Hash | undefined,
  stack: readonly Shape[],
  scan: Scan,
): void {
  if (nameOf(path) !== 't' || params.length === 0) {
    checkPath(path, stack, scan);
    return;
  }
  const [id] = params;
  const text = id?.type === 'StringLiteral' ? (id as hbs.AST.StringLiteral).value : '';
  if (id && !Object.hasOwn(catalogue, text))
    report(scan, id, 'report.template-message', { id: text, near: near(text, Object.keys(catalogue)) });
  for (const pair of hash?.pairs ?? []) checkPath(pair.value, stack, scan);
}

/** The shape a path leads to; a problem where it leads nowhere. */
function checkPath(expression: hbs.AST.Expression, stack: readonly Shape[], scan: Scan): Shape | undefined {
  if (expression.type !== 'PathExpression') return undefined;
  const { parts, depth, data, original } = expression as hbs.AST.PathExpression;
  if (data) return parts[0] === 'root' ? follow(expression, stack[0], parts.slice(1), scan) : undefined;
  const start = stack[stack.length - 1 - depth];
  return original === 'this' || original === '.' ? start : follow(expression, start, parts, scan);
}

function follow(
  at: hbs.AST.Expression,
  start: Shape | undefined,
  parts: readonly string[],
  scan: Scan,
): Shape | undefined {
  let shape = start;
  for (const part of parts) {
    const known: Readonly<Record<string, Shape>> =
      shape?.properties ?? (shape?.type === 'array' ? { length: { type: 'number' } } : {});
    if (!Object.hasOwn(known, part)) {
      report(scan, at, 'report.template-path', { path: part, near: near(part, Object.keys(known)) });
      return undefined;
    }
    shape = known[part];
  }
  return shape;
}

function near(word: string, known: readonly string[]) {
  const found = nearest(word, known);
  return found === undefined ? '' : { id: 'plan.did-you-mean', data: { word: found } };
}

function nameOf(path: hbs.AST.Expression | hbs.AST.SubExpression): string {
  return path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : '';
}

function report({ file, problems }: Scan, { loc }: hbs.AST.Node, id: string, data: Problem['data']): void {
  problems.push({
    id,
    data,
    severity: 'error',
    at: { file, line: loc.start.line, column: loc.start.column + 1 },
  });
}
