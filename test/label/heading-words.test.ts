import {loadRulebookFile} from '../../src/node.js'
import {wrongHeadings} from '../accuracy/headings.js'

test('each heading that is built on opens the contents that it should, but for one', async () => {
  expect(await wrongHeadings(await loadRulebookFile('annual-report'), 'build')).toEqual([
    'h397 一、书记镇长怎么抓、全镇怎么干: expected leadership measures, found plan (1)',
  ])
}, 60_000)
