import {readFileSync} from 'node:fs'
import {loadRulebookFile} from '../../src/node.js'
import {read} from '../../src/read/read.js'
import {repair} from '../../src/text/repair.js'
import {parse} from '../../src/tree/parse.js'
import {scannerOf} from '../../src/rulebook/scanner.js'
import {documentKind} from '../../src/label/document-kind.js'
import {namedBy, shownBy, announced, ownShare} from '../../src/label/document-signs.js'
import {titleLines} from '../../src/tree/title-lines.js'
import {statedContents} from '../../src/label/heading-contents.js'
const rulebook = await loadRulebookFile('annual-report')
const name = process.argv[2]!
const bytes = readFileSync(name)
const text = await repair(await read({name, bytes}))
const root = parse(text, {})
const hits = scannerOf(rulebook)(text.folded, root.facts.year?.value)
const kinds = Object.entries(rulebook.topics).filter(([n]) => n.startsWith('document-')).map(([n, topic]) => ({kind: n.slice(9), topic}))
const q = (r: {from: number; to: number}) => text.value.slice(r.from, r.to)
console.log(titleLines(root, text.folded).map(q))
console.log(namedBy(root, hits, kinds, 'annual-report', text.folded).map(n => [n.kind, n.sure, n.evidence.map(q)]))
console.log(shownBy(root, hits, kinds, 'annual-report').filter(n => n.evidence.length).map(n => [n.kind, n.evidence.map(q).join(' ')]))
const mine = rulebook.topics['document-annual-report']!
console.log(announced(root, hits, mine).map(q), ownShare(root, hits, mine), root.sections.map(s => [q(s.heading.range), s.heading.level, s.heading.style, statedContents(s, hits, rulebook.topics).join()]))
console.log(documentKind(root, hits, rulebook.topics, text.folded).kind, JSON.stringify(root.facts.title), '\n', text.value.slice(0, 300))
