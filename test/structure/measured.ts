import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {duplicatePairs} from './duplicates.js'
import {functionsIn} from './functions.js'
import {circlesIn, reached, roomOf, sourcesIn, targetOf, type Import, type SourceFile} from './sources.js'
import {rooms} from './rooms.js'

/** What is measured of the sources, each as a number or a few words. */
export type House = Readonly<Record<string, number | string>>

/** Where a run of the command begins, now and in earlier states. */
const starts = ['cli/start.ts', 'cli/run.ts', 'cli/commands/check.ts', 'cli/check-command.ts']

/** How the sources of a checkout are built. */
export function measured(folder: string): House {
  const sources = sourcesIn(join(folder, 'src'))
  const lengths = sources.map(({text}) => text.split('\n').length - 1).sort((one, other) => one - other)
  const folders = countsBy(sources.map(({path}) => path.slice(0, Math.max(0, path.lastIndexOf('/')))))
  const [largest = ['', 0]] = folders
  const functions = sources.flatMap(({text}) => functionsIn(text))
  const runtime = targetsOf(sources, ({isType}) => !isType)
  const atOnce = targetsOf(sources, ({isType, isLate}) => !isType && !isLate)
  const roads = [...targetsOf(sources, () => true)].flatMap(([path, targets]) =>
    targets.map(target => [roomOf(path), roomOf(target)] as const),
  )
  const passed = reached(runtime, ['check.ts'])
  const started = [...reached(atOnce, starts.filter(path => atOnce.has(path)))]
  const {dependencies = {}} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {readonly dependencies?: object}
  return {
    files: sources.length,
    lines: lengths.reduce((sum, length) => sum + length, 0),
    folders: folders.length,
    'files in the largest folder': `${largest[1]} (${largest[0] || 'src'})`,
    'files a folder': round(sources.length / folders.length),
    'median file, lines': lengths[Math.floor(lengths.length / 2)]!,
    'longest file that is no table, lines': Math.max(
      ...sources.filter(({path}) => !/table|pairs|names/.test(path)).map(({text}) => text.split('\n').length - 1),
    ),
    'lines over 140 characters': sources.reduce((sum, {text}) => sum + text.split('\n').filter(line => line.length > 140).length, 0),
    'longest line': Math.max(
      ...sources.filter(({path}) => !/table|pairs|names/.test(path)).flatMap(({text}) => text.split('\n').map(line => line.length)),
    ),
    functions: functions.length,
    'functions over 25 lines': functions.filter(({lines}) => lines > 25).length,
    'functions over 60 lines': functions.filter(({lines}) => lines > 60).length,
    'functions of more than 4 parameters': functions.filter(({parameters}) => parameters > 4).length,
    'circles of files': circlesIn(runtime).length,
    'pairs of rooms that name each other': mutual(roads),
    'back edges (imports against the flow)': roads.filter(([from, to]) => isBack(from, to)).length,
    'duplicate pairs (six lines)': duplicatePairs(sources).length,
    'rooms that a report passes in `check`': new Set([...passed].map(roomOf)).size,
    'files of `cli/` that the arguments of `gangyao check` pass': started.filter(path => roomOf(path) === 'cli').length,
    'runtime packages': Object.keys(dependencies).length,
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

function countsBy(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, one], [, other]) => other - one)
}

/** What each file imports of the others, by the imports that are wanted. */
function targetsOf(sources: readonly SourceFile[], wanted: (one: Import) => boolean): ReadonlyMap<string, readonly string[]> {
  const all = new Set(sources.map(({path}) => path))
  return new Map(sources.map(({path, imports}) => [
    path,
    imports.filter(one => one.from.startsWith('.') && wanted(one)).map(({from}) => targetOf(path, from)).filter(target => all.has(target)),
  ]))
}

const order = Object.keys(rooms)

const isBack = (from: string, to: string): boolean =>
  from !== to && order.includes(from) && order.includes(to) && order.indexOf(to) > order.indexOf(from)

function mutual(roads: readonly (readonly [string, string])[]): number {
  const known = new Set(roads.filter(([from, to]) => from !== to).map(road => road.join(' ')))
  return [...known].filter(road => known.has(road.split(' ').reverse().join(' '))).length / 2
}
