import {readFileSync} from 'node:fs'

const root = new URL('../../', import.meta.url)

test('the table of places is what the official list and the changes since make of it', async () => {
  const {placeModule} = (await import(new URL('build/places.mjs', root).href)) as {readonly placeModule: () => string}
  expect(readFileSync(new URL('src/localities/place-table.ts', root), 'utf8')).toBe(placeModule())
})
