import {writeFileSync} from 'node:fs'
import {command, poorReport, report, workplace} from './workplace.js'

let place: ReturnType<typeof workplace>
afterEach(() => place.leave())

test('compare reads the folders of two reviews, and lines of JSON', async () => {
  place = workplace({'in/a.txt': report})
  await command('review', 'in', '-o', 'before')
  writeFileSync('in/a.txt', poorReport)
  await command('review', 'in', '-o', 'after')
  await command('check', 'in', '-f', 'jsonl=now.jsonl', '--no-gate')
  const reviews = await command('compare', 'before', 'after')
  expect(reviews).toMatchObject({code: 0, err: ''})
  expect(reviews.out).toMatch(/^in\/a\.txt: changed [\d.]+ → [\d.]+\n[^]*\+ plan-present /)
  expect((await command('compare', 'after', 'now.jsonl')).out).toContain('0 changed, 0 added, 0 removed, 1 unchanged')
  expect(await command('compare', 'in', 'after')).toMatchObject({code: 2, err: expect.stringContaining('in: The folder holds no results.jsonl')})
}, 60_000)
