import { type ESTree, type ParseResult, parseSync, Visitor } from 'vite'
import type { Source } from './importRules.ts'

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

const at = ({ path, text }: Source, offset: number, what: string): string => `${path}:${lineOf(text, offset)}: ${what}`

function parsed({ path, text }: Source) {
  const result = parseSync(path, text)
  if (result.errors.length > 0) throw new Error(`${path}: not parsed, ${result.errors[0]?.message}`)
  return result
}

/** The comments of a file of code. */
export const comments = (source: Source): ParseResult['comments'] => parsed(source).comments

/** Where a file uses the type `any`. */
export function anyTypes(source: Source): string[] {
  const faults: string[] = []
  new Visitor({
    TSAnyKeyword: (node) => {
      faults.push(at(source, node.start, 'any'))
    },
  }).visit(parsed(source).program)
  return faults
}

/** Comments that tell the compiler or the linter to look away. */
export function hushed(source: Source): string[] {
  return comments(source).flatMap(({ value, start }) => {
    const tag = /@ts-(?:ignore|nocheck|expect-error)|biome-ignore/.exec(value)?.[0]
    return tag === undefined ? [] : [at(source, start, tag)]
  })
}

/** Comments that are no description above a declaration: in a body, of a line, or at the head of a file of imports. */
export function misplacedComments(source: Source): string[] {
  const { program, comments: all } = parsed(source)
  const bodies: ESTree.Node[] = []
  new Visitor({
    BlockStatement: (node) => {
      bodies.push(node)
    },
  }).visit(program)
  const [first] = program.body
  return all.flatMap(({ type, value, start, end }) => {
    const inBody = bodies.some((body) => body.start < start && end < body.end)
    if (inBody) return [at(source, start, 'in a body')]
    if (type === 'Line' && value.startsWith('/ <reference')) return []
    if (type === 'Line' || !value.startsWith('*')) return [at(source, start, 'not a description')]
    if (first?.type === 'ImportDeclaration' && end <= first.start) return [at(source, start, 'a preamble')]
    return []
  })
}

const SUITES = new Set(['test', 'it', 'describe', 'suite', 'bench'])
const OFF = new Set(['only', 'skip', 'todo', 'fails'])
const CONDITIONAL = new Set(['skipIf', 'runIf'])

function nameOf(node: ESTree.Node): string[] {
  if (node.type === 'Identifier') return [node.name]
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier')
    return [...nameOf(node.object), node.property.name]
  return []
}

function isReason(node: ESTree.Node | undefined, words: RegExp): boolean {
  if (node?.type === 'Literal') return typeof node.value === 'string' && words.test(node.value)
  return node?.type === 'TemplateLiteral' && node.quasis.some(({ value }) => words.test(value.raw))
}

/** Tests that are switched off or singled out, and conditional ones that do not say why. */
export function notRun(source: Source): string[] {
  const faults: string[] = []
  const fault = (node: ESTree.Node, what: string) => faults.push(at(source, node.start, what))
  new Visitor({
    CallExpression: (node) => {
      const [root = '', ...rest] = nameOf(node.callee)
      const last = rest.at(-1) ?? ''
      if (/^([xf](it|test|describe))$/.test(root)) fault(node, root)
      if (SUITES.has(root) && OFF.has(last)) fault(node, [root, ...rest].join('.'))
      else if (last === 'skip' && /^(context|ctx|t|task)$/.test(root) && !isReason(node.arguments[0], /\w/))
        fault(node, `${root}.skip without a reason`)
      if (node.callee.type !== 'CallExpression') return
      const inner = nameOf(node.callee.callee)
      if (
        SUITES.has(inner[0] ?? '') &&
        CONDITIONAL.has(inner.at(-1) ?? '') &&
        !isReason(node.arguments[0], /skipped|needs|without|raw files/)
      )
        fault(node, `${inner.join('.')} without a reason in the title`)
    },
    Property: (node) => {
      if (node.key.type !== 'Identifier' || !OFF.has(node.key.name)) return
      if (node.value.type === 'Literal' && node.value.value === true) fault(node, `${node.key.name}: true`)
    },
  }).visit(parsed(source).program)
  return faults
}

const PLACES = ['home', 'Users', 'root', 'tmp', 'work', 'mnt', 'private', 'var/folders']
const MACHINE = new RegExp(`(?<![\\w.)}/:-])/(?:${PLACES.join('|')})/|\\b[A-Z]:\\\\`, 'g')

/** Absolute paths of somebody's machine. */
export const machinePaths = (source: Source): string[] =>
  [...source.text.matchAll(MACHINE)].map(({ 0: path, index }) => at(source, index, path))

/** Origins of other parties in a text, but for the cited ones; a local server is none. */
export function foreignOrigins(source: Source, cited: ReadonlySet<string>): string[] {
  const found = source.text.matchAll(/\b(?:https?|wss?):\/\/[\w.-]+(?::\d+)?|(?<=["'`(])\/\/[\w-]+\.[\w.-]+/g)
  return [...found].flatMap(({ 0: origin, index }) =>
    cited.has(origin) || /\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(origin) ? [] : [at(source, index, origin)],
  )
}
