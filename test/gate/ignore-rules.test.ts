import fc from 'fast-check'
import ignore from 'ignore'
import {pathMatches} from '../../src/gate/path-pattern.js'
import {ignoreRules} from '../../src/gate/ignore-rules.js'

const said = (lines: string, path: string): string => {
  const {ignored, unignored} = ignoreRules(lines)(path)
  return ignored ? 'out' : unignored ? 'in' : 'nothing'
}

test.each([
  ['*.txt', 'a/b.TXT', 'out'],
  ['old/', 'old', 'nothing'],
  ['old/', 'a/old/b.txt', 'out'],
  ['/old', 'a/old/b.txt', 'nothing'],
  ['a/*.txt', 'a/b/c.txt', 'nothing'],
  ['a/**', 'a/b/c.txt', 'out'],
  ['a/**/c.txt', 'a/c.txt', 'out'],
  ['**/c.txt', 'a/b/c.txt', 'out'],
  ['*.txt\n!b.txt', 'a/b.txt', 'in'],
  ['old/\n!old/b.txt', 'old/b.txt', 'out'],
  ['# a\n\n\\#b  ', '#b', 'out'],
  ['b\\ ', 'b ', 'out'],
  ['报告[0-9].txt', '报告7.txt', 'out'],
  ['报告[!0-9].txt', '报告7.txt', 'nothing'],
  ['?.txt', '甲.txt', 'out'],
  ['[a', '[a', 'out'],
])('%j says of %s: %s', (lines, path, expected) => {
  expect(said(lines, path)).toBe(expected)
})

/** Lines of few letters, so that they often match. */
const part = fc.stringMatching(/^[ab*?]{1,4}$/).filter(text => !/\*\*/.test(text))
const line = fc
  .tuple(fc.constantFrom('', '!'), fc.constantFrom('', '/', '**/'), fc.array(part, {minLength: 1, maxLength: 3}), fc.constantFrom('', '/', '/**'))
  .map(([not, first, parts, last]) => `${not}${first}${parts.join('/')}${last}`)
const path = fc.array(fc.stringMatching(/^[ab]{1,3}$/), {minLength: 1, maxLength: 4}).map(names => names.join('/'))

test('says what the package says that knows .gitignore best', () => {
  fc.assert(
    fc.property(fc.array(line, {minLength: 1, maxLength: 4}), path, (lines, of) => {
      const {ignored, unignored} = ignore().add(lines).test(of)
      expect(ignoreRules(lines.join('\n'))(of)).toEqual({ignored, unignored})
    }),
    {numRuns: 2000, seed: 15},
  )
})

test.each(['**/'.repeat(9) + 'x', '*a'.repeat(12) + 'b', '**'.repeat(40) + 'b', 'a*/'.repeat(9) + 'b'])('%s is as quick as any', pattern => {
  const long = `${'a'.repeat(250)}/`.repeat(12) + 'a'.repeat(250)
  const start = process.cpuUsage()
  expect(said(pattern, long)).toBe('nothing')
  expect(pathMatches(pattern, long)).toBe(false)
  // 250 letters by 12 stars are 10¹⁹ ways; here a few hundred thousand steps
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000)
})
