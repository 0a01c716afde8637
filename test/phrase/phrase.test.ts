import {parsePhrase, PhraseError} from '../../src/phrase/phrase.js'

test.each([
  ['literal text', '法治建设', ['法治建设']],
  ['literal text in half width', '（2021—2025年）'.replace(/[（）]/g, ''), ['2021-2025年']],
  ['a gap', '存在…问题', ['存在', {gap: 20}, '问题']],
  ['a doubled ellipsis as one gap', '存在……问题', ['存在', {gap: 20}, '问题']],
  ['alternatives', '(问题|不足)', [{any: [['问题'], ['不足']]}]],
  ['an optional part', '法治(政府)?建设', ['法治', {any: [['政府'], []]}, '建设']],
  ['a number', '召开#次', ['召开', {number: true}, '次']],
  ['a document title', '印发《…》', ['印发', {title: true}]],
  ['the reported year and its neighbours', '{year}{last-year}{next-year}', [{year: 0}, {year: -1}, {year: 1}]],
])('%s is read', (_, phrase, nodes) => {
  expect(parsePhrase(phrase)).toEqual(nodes)
})

test.each([
  ['an empty phrase', ' ', 'phrase-empty', 0],
  ['a bracket that is not closed', '存在(问题', 'phrase-unbalanced', 2],
  ['a bracket that was not opened', '存在)问题', 'phrase-unbalanced', 2],
  ['an empty alternative', '(问题|)', 'phrase-empty-branch', 0],
  ['a question mark that follows no bracket', '问题?', 'phrase-unexpected', 2],
  ['an unknown placeholder', '在{month}', 'phrase-unknown-placeholder', 1],
  ['a gap at the beginning', '…问题', 'phrase-starts-loose', 0],
  ['nothing but optional parts at the beginning', '(的)?…问题', 'phrase-starts-loose', 0],
  ['optional parts and no more', '(的)?(了)?', 'phrase-starts-loose', 0],
  ['an alternative that begins with a gap', '(的|…)问题', 'phrase-starts-loose', 0],
  ['brackets nested five deep', '(((((甲)))))', 'phrase-too-deep', 4],
])('%s is a fault at its character', (_, phrase, code, at) => {
  const fault = (() => {
    try {
      return parsePhrase(phrase)
    } catch (error) {
      return error
    }
  })()
  expect(fault).toBeInstanceOf(PhraseError)
  expect(fault).toMatchObject({code, at})
})
