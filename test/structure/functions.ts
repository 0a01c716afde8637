import ts from 'typescript'

/** A function of a source file: its lines, and how many parameters it takes by position. */
export interface FunctionShape {
  readonly lines: number
  readonly parameters: number
}

/** Every function, method and accessor in a text, those inside others too. */
export function functionsIn(text: string): readonly FunctionShape[] {
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true)
  const found: FunctionShape[] = []
  const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      found.push({lines: lineOf(node.end) - lineOf(node.getStart(file)) + 1, parameters: node.parameters.length})
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
