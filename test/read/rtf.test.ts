import {readRtf} from '../../src/read/word/rtf.js'
import {defaultLimits} from '../../src/read/limits.js'

const CASES: readonly (readonly [string, string, string])[] = [
  ['bytes of the code page are decoded together', "{\\rtf1\\ansicpg936 \\'b7\\'a8\\'d6\\'ce}", '法治'],
  ['the substitute after a Unicode character is left out', "{\\rtf1\\uc1 \\u27861?\\u27835\\'3fx}", '法治x'],
  ['no substitute is left out where there is none', '{\\rtf1\\uc0 \\u27861 \\u27835 ?}', '法治?'],
  ['paragraphs and cells are lines', '{\\rtf1 a\\par b\\cell c\\row d}', 'a\nb\nc\nd'],
  ['fonts, headers and unknown groups are not the body', '{\\rtf1{\\fonttbl{\\f0 Song;}}{\\header h}{\\*\\unknown u}a}', 'a'],
  ['the number of a list is kept without its tab', '{\\rtf1{\\listtext 1.\\tab}a}', '1.a'],
  ['hidden and deleted text is dropped', '{\\rtf1 a{\\v b}{\\deleted c}d}', 'ad'],
  ['line ends of the file are nothing', '{\\rtf1 a\r\nb}', 'ab'],
  ['escaped braces are text', '{\\rtf1 \\{a\\}}', '{a}'],
  ['what follows the last brace is nothing', '{\\rtf1 a}b', 'a'],
]

test.each(CASES)('%s', (_, source, expected) => {
  expect(readRtf({name: 'a.rtf', bytes: new TextEncoder().encode(source)}, defaultLimits).text).toBe(expected)
})
