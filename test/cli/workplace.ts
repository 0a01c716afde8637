import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {ExitCode} from '../../src/cli/outputs/faults.js'
import {run} from '../../src/cli/run.js'
import type {Terminal} from '../../src/cli/outputs/terminal.js'

export const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url))

/** A report that is read whole and judged, short enough to be quick. */
export const report = `某某市某某县人民政府2024年法治政府建设年度报告

一、主要举措和成效
（一）健全决策机制。全年审查重大行政决策12件，印发《重大行政决策程序指引》。
（二）加强普法。开展宪法宣传周活动20场，覆盖3万人次。
二、党政主要负责人履行推进法治建设第一责任人职责情况
县委书记、县长主持召开常务会议4次，专题听取法治政府建设工作汇报，带头述法。
三、存在的不足和原因
一是执法力量薄弱，主要原因是编制不足。二是普法针对性不强，由于形式单一。
四、下一年度工作安排
一是加强执法队伍建设，6月底前招录执法人员10名。二是创新普法形式，全年举办宣讲不少于10场。

某某县人民政府
2025年1月20日
`

/** A report that fails the gate: two of the five contents are missing. */
export const poorReport = report.replace(/三、[^]*?(?=\n某某县)/, '')

/** Makes a folder with the files given (a value of `null` makes a folder) and goes there; call `leave` afterwards. */
export function workplace(files: Readonly<Record<string, string | Uint8Array | null>>): {readonly folder: string; readonly leave: () => void; readonly list: () => readonly string[]} {
  const back = process.cwd()
  const folder = mkdtempSync(join(tmpdir(), 'gangyao-test-'))
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(content === null ? file : dirname(file), {recursive: true})
    if (content !== null) writeFileSync(file, content)
  }
  process.chdir(folder)
  return {
    folder,
    leave: () => {
      process.chdir(back)
      rmSync(folder, {recursive: true, force: true})
    },
    list: () => (readdirSync(folder, {recursive: true}) as string[]).sort(),
  }
}

export const copySeeds = (folder: string): void => cpSync(seeds, folder, {recursive: true})

/** Runs a command line in this process. */
export async function command(...args: readonly string[]): Promise<{readonly code: ExitCode; readonly out: string; readonly err: string}> {
  let [out, err] = ['', '']
  const terminal: Terminal = {
    out: async text => void (out += text),
    err: line => void (err += `${line}\n`),
    colour: false,
    live: false,
  }
  const code = await run(args, terminal, {LANG: 'en_GB.UTF-8'})
  return {code, out, err}
}
