import {jest} from '@jest/globals'
import {check, loadRulebookFile} from '../../src/node.js'
import type {InputFile} from '../../src/text/source.js'
import {growing} from './inputs.js'

jest.setTimeout(120_000)

/** Four times as much may take four times as long, and twice that for what a busy machine adds; the square takes sixteen times. */
const MOST = 8

const rulebook = loadRulebookFile('annual-report')

async function shortest(file: InputFile, times: number): Promise<number> {
  let best = Infinity
  for (let left = times; left > 0; left--) {
    const start = process.cpuUsage()
    await check(file, await rulebook, {as: 'annual-report'})
    const {user, system} = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

test.each(growing.map(one => [one.name, one] as const))('%s: four times as much takes no more than linear growth allows', async (_, {from, file}) => {
  const [small, large] = [file(from), file(4 * from)]
  await shortest(small, 1)
  const one = await shortest(small, 3)
  const four = await shortest(large, 2)
  expect(four / one).toBeLessThan(MOST)
})
