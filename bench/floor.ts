import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Converter} from 'opencc-js/t2cn'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {automaton} from './automaton.js'

/**
 * The least that any checker of these files must do: decode, put Traditional text into Simplified, look once for 300
 * phrases, and parse what is Markdown. Arguments: the folder of reports and a JSON file with the phrases.
 */
const [folder = '', phrasesFile = ''] = process.argv.slice(2)
const simplify = Converter({from: 't', to: 'cn'})
const traditional = /[國會設務區實項動應進監機點領業規學強習責問發數時續級優權據導現對聯營環調關評標構經統預協來態達產網細嚴萬訓識長績質費計驗運]/
const markdown = unified().use(remarkParse)
const count = automaton(JSON.parse(readFileSync(phrasesFile, 'utf8')) as readonly string[])
const decoder = new TextDecoder('utf-8', {fatal: true})

let hits = 0
let nodes = 0
for (const name of readdirSync(folder).sort()) {
  const text = decoder.decode(readFileSync(join(folder, name)))
  hits += count(traditional.test(text) ? simplify(text) : text)
  if (name.endsWith('.md')) nodes += markdown.parse(text).children.length
}
process.stdout.write(`${hits} ${nodes}\n`)
