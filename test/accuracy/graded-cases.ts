import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import {examine, type Examined, type Rulebook} from '../../src/node.js'

/**
 * The parts of the graded cases: one is built on, the others only run; `later` holds what was written after the first two by
 * who knew the program, `blind` what others wrote without sight of it, after the code was done, `blind-2` and `blind-3` what again others wrote.
 */
export type Half = 'build' | 'held' | 'later' | 'blind' | 'blind-2' | 'blind-3'
export const halves: readonly Half[] = ['build', 'held', 'later', 'blind', 'blind-2', 'blind-3']

/** Expected and found of one case, or of a part of one; right where they agree. */
export interface Answered {
  readonly id: string
  readonly expected: string
  readonly found: string
}

const folder = join(dirname(fileURLToPath(import.meta.url)), '../graded')

/** Some classes have further cases that are only run. */
export type CaseFile = Half | 'held-more' | 'held-figures'

const fileOf = (name: string, half: CaseFile): string => join(folder, name, `${half}.yml`)

/** Whether a class has cases in a part. */
export const hasCases = (name: string, half: CaseFile): boolean => existsSync(fileOf(name, half))

/** The cases of a class in one part. */
export const gradedCases = <Case>(name: string, half: CaseFile): readonly Case[] => parse(readFileSync(fileOf(name, half), 'utf8')) as Case[]

/** Reads a small report made around the text of a case. */
export const madeFrom = (text: string, rulebook: Rulebook): Promise<Examined> =>
  examine({name: 'case.txt', bytes: new TextEncoder().encode(text)}, rulebook, {as: 'annual-report'})

/** A title line for an organ and a year. */
export const titled = (organ: string, year: number): string => `${organ}${year}年法治政府建设年度报告\n`

/** The year's work, long enough that what stands behind it closes the report. */
export const measures = [
  '一、主要举措和成效',
  '（一）健全依法决策机制。全年审查规范性文件12件，提出审查意见31条；完成重大行政决策事项合法性审查5件，组织听证会2次、专家论证会3次。',
  '（二）规范行政执法行为。开展行政执法案卷评查2次，评查案卷120本；组织执法人员培训4期，参训312人次；办理行政处罚案件86件。',
  '（三）化解社会矛盾纠纷。收到行政复议申请43件，审结41件；办理行政应诉案件19件，调解各类纠纷560件。',
  '（四）开展法治宣传教育。举办法治宣传活动20场，发放宣传资料1.2万份，新建法治文化阵地3处。',
  '',
].join('\n')

const least = 6

/** Whether two quotes share a stretch of some length, blanks aside. */
export function meets(a: string, b: string): boolean {
  const [short, long] = [a, b].map(text => text.replace(/\s/g, '')).sort((x, y) => x.length - y.length) as [string, string]
  if (short.length <= least) return short.length > 0 && long.includes(short)
  return [...Array(short.length - least + 1).keys()].some(at => long.includes(short.slice(at, at + least)))
}

/** Which of the found meet which of the expected, each used once. */
export function matched(expected: readonly string[], found: readonly string[]): readonly {readonly expected?: number; readonly found?: number}[] {
  const free = new Set(found.keys())
  const pairs = expected.map((quote, index) => {
    const at = [...free].find(candidate => meets(quote, found[candidate]!))
    if (at === undefined) return {expected: index}
    free.delete(at)
    return {expected: index, found: at}
  })
  return [...pairs, ...[...free].map(at => ({found: at}))]
}

/** Precision, recall and F1 of what was found; `none` stands where one side has nothing. */
export function foundLine(name: string, answers: readonly Answered[]): string {
  const hit = answers.filter(({expected, found}) => expected !== none && found !== none).length
  const wrong = answers.filter(({expected}) => expected === none).length
  const missed = answers.filter(({found}) => found === none).length
  return `  ${name.padEnd(18)} P ${percent(hit, hit + wrong)} R ${percent(hit, hit + missed)} F1 ${percent(2 * hit, 2 * hit + wrong + missed)} (${hit + missed})`
}

export const none = '-'

/** How many answers are right of all. */
export const rightLine = (name: string, answers: readonly Answered[]): string => {
  const right = answers.filter(({expected, found}) => expected === found).length
  return `  ${name.padEnd(18)} ${right}/${answers.length} = ${percent(right, answers.length)} %`
}

export const percent = (share: number, of: number): string => (of === 0 ? '  -  ' : ((100 * share) / of).toFixed(1).padStart(5))

/** A line for each wrong answer. */
export const wrongLines = (answers: readonly Answered[], isWrong: (answer: Answered) => boolean): readonly string[] =>
  answers.filter(isWrong).map(({id, expected, found}) => `    ${id}: expected ${expected}, found ${found}`)

export const oneSided = ({expected, found}: Answered): boolean => expected === none || found === none
export const unequal = ({expected, found}: Answered): boolean => expected !== found
