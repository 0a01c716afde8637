import type {Clash} from './clash.js'
import type {Root} from '../../tree/nodes.js'

const ranks: readonly {readonly organ: RegExp; readonly own: string}[] = [
  {organ: /局$/, own: '局'},
  {organ: /厅$/, own: '厅'},
  {organ: /(?<!管理)委员会$|委$/, own: '委'},
  {organ: /镇(?:人民政府)?$/, own: '镇'},
  {organ: /乡(?:人民政府)?$/, own: '乡'},
  {organ: /街道(?:办事处)?$/, own: '街道'},
  {organ: /[省市县区州旗](?:人民政府|政府)?$/, own: ''},
]
const self = /(?<![自忘])我(局(?!部|面|势)|厅|委(?!托|员|派|任|会)|镇(?!街)|乡(?!镇|村|亲)|街道)/g

/** Words by which a report calls its organ something else: `我局` in the report of a town. */
export function selfNameClashes(folded: string, root: Root): readonly Clash[] {
  const organ = root.facts.organisation?.value
  const rank = ranks.find(candidate => organ !== undefined && candidate.organ.test(organ))
  if (!rank) return []
  return [...folded.matchAll(self)]
    .filter(match => match[1] !== rank.own)
    .map(match => ({
      range: {from: match.index, to: match.index + match[0].length},
      found: match[0],
      right: rank.own ? `我${rank.own}` : organ!,
    }))
}
