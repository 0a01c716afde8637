import {check, loadRulebookFile} from '../../src/node.js'

const rulebook = await loadRulebookFile('annual-report')
const rules = rulebook.rules.filter(({requirement}) => requirement === 'form')
const outcomeOf = async (rule: string, text: string): Promise<string> => {
  const report = await check({name: 'example.txt', bytes: new TextEncoder().encode(text)}, rulebook, {as: 'annual-report'})
  return report.results.find(result => result.rule === rule)!.outcome
}

describe('rules on form and text', () => {
  for (const {id, examples} of rules) {
    test.each(examples.pass)(`${id} lets pass: %s`, async text => {
      expect(['pass', 'not-applicable']).toContain(await outcomeOf(id, text))
    })
    test.each(examples.fail)(`${id} finds: %s`, async text => {
      expect(['fail', 'review']).toContain(await outcomeOf(id, text))
    })
  }

  test('share out five points', () => {
    expect(rules.reduce((sum, {points}) => sum + points, 0)).toBe(5)
  })

  test('have two examples of each sort', () => {
    expect(rules.filter(({examples}) => examples.pass.length < 2 || examples.fail.length < 2).map(({id}) => id)).toEqual([])
  })
})
