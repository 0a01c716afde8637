import {FUZZED, fuzz} from './fuzz.js'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 150)
const SLOWEST_MS = 15_000

test.each(FUZZED)('%s in many damaged forms is read or refused', async fixture => {
  const {failures, slowest, read, refused} = await fuzz(fixture, RUNS)
  expect(failures).toEqual([])
  expect(read + refused).toBe(RUNS)
  expect(refused).toBeLessThan(RUNS)
  expect(slowest).toBeLessThan(SLOWEST_MS)
}, RUNS * SLOWEST_MS)
