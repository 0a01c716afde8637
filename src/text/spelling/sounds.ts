import {homophones} from './homophones.js'

const tables: ReadonlyMap<number, readonly number[]>[] = []

/** The tones of a syllable that are told apart. */
const tones = 8

/** Whether two usual characters can be read alike, in the same tone or `loosely` in any. */
export function soundAlike(one: number, other: number, loosely?: 'loosely'): boolean {
  const readings = (tables[0] ??= build())
  const others = readings.get(other)
  if (!others) return false
  return (readings.get(one) ?? []).some(reading =>
    loosely ? others.some(same => Math.floor(same / tones) === Math.floor(reading / tones)) : others.includes(reading),
  )
}

/** For each character its readings: the number of the syllable times `tones`, and the tone. */
function build(): ReadonlyMap<number, readonly number[]> {
  const readings = new Map<number, number[]>()
  homophones
    .trim()
    .split('\n')
    .forEach((line, syllable) => {
      line.split(' ').forEach((characters, tone) => {
        for (let at = 0; at < characters.length; at++) {
          const code = characters.charCodeAt(at)
          const known = readings.get(code)
          if (known) known.push(syllable * tones + tone)
          else readings.set(code, [syllable * tones + tone])
        }
      })
    })
  return readings
}
