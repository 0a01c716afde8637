import {control} from '../../src/text/repairs/control.js'
import {isLost} from '../../src/text/repairs/notes.js'
import {hasTraditional} from '../../src/text/repairs/script.js'
import {signs, survey} from '../../src/text/survey.js'

/** A repair is asked only where its sign stands: a sign that the survey does not know would leave the damage in silence. */
test('the survey sees every unit that a repair acts on, and no other', async () => {
  const wrong: string[] = []
  for (let unit = 0; unit < 65536; unit++) {
    // a variation selector of the upper plane is two units, of which the first is its sign
    const text = unit === 0xdb40 ? 'a\u{e0100}' : `a${String.fromCharCode(unit)}`
    const seen = survey(text).signs
    const expected = {control: (await control(text)).length > 0, lost: isLost(unit), traditional: hasTraditional(text)}
    for (const [name, acts] of Object.entries(expected)) if (((seen & signs[name as keyof typeof expected]) > 0) !== acts) wrong.push(`${name} U+${unit.toString(16)}`)
  }
  expect(wrong).toEqual([])
})
