import {byteShift} from '../../src/text/repairs/byte-shift.js'
import {once} from '../../src/text/once.js'
import {pinyinNote} from '../../src/text/repairs/pinyin-note.js'
import {repaired} from './apply.js'
import {distance} from './error-rate.js'
import type {BadPair} from './gbk-bytes.js'
import {injectPinyinNotes} from './pinyin-notes.js'
import {cleanSeeds} from './seeds.js'

/** How densely a site notes: the share of a text's characters on its list, and the share of other usual characters. */
const densities = [
  {name: 'as in seed 004', share: 0.04, others: 0.005, atMost: 0.0001},
  {name: 'more than ten times denser', share: 0.3, others: 0.1, atMost: 0.0015},
]
/** Each text is decoded in both ways where rounds are asked for, else in one of them. */
const bothWays = process.env['DAMAGE_ROUNDS'] !== undefined
const rounds = Array.from({length: Number(process.env['DAMAGE_ROUNDS'] ?? 1)}, (_, index) => index + 1)
const seeds = once(cleanSeeds)
const decoders: readonly BadPair[] = ['swallowed', 'kept']

const shiftsIn = (text: string): number => text.match(/\?[(（]?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/g)?.length ?? 0

describe('notes injected into the five seeds come out again', () => {
  for (const {name, share, others, atMost} of densities) {
    test(name, async () => {
      const lines: string[] = []
      let unnoticed = 0
      let charactersAll = 0
      for (const [way, badPair] of decoders.entries()) {
        for (const traditional of [true, false]) {
          let [wrong, unreadable, characters, shifts, texts] = [0, 0, 0, 0, 0]
          const ofScript = (await seeds()).filter(one => one.name.includes('traditional') === traditional)
          for (const seed of ofScript.filter((_, index) => bothWays || ((index >> 1) + index) % 2 === way)) {
            for (const round of rounds) {
              const damaged = injectPinyinNotes(seed.text, round, {badPair, share, others})
              const restored = await repaired(damaged, byteShift, pinyinNote)
              wrong += distance(seed.text, restored)
              unreadable += restored.match(/\uFFFD/g)?.length ?? 0
              characters += seed.text.length
              shifts += shiftsIn(damaged)
              texts++
            }
          }
          unnoticed += wrong - unreadable
          charactersAll += characters
          lines.push(`${traditional ? 'Traditional' : 'Simplified'}, bad second byte ${badPair}: ${(shifts / texts).toFixed(1)} shifts a text, ${wrong} wrong of ${characters} (${((100 * wrong) / characters).toFixed(4)} %), ${unreadable} of them marked unreadable`)
        }
      }
      process.stdout.write(`${name}\n  ${lines.join('\n  ')}\n`)
      expect(unnoticed / charactersAll).toBeLessThanOrEqual(atMost)
    })
  }
})
