import {strToU8, zipSync, type Zippable} from 'fflate'
import {markup, type Markup} from '../text/markup.js'

const office = 'http://schemas.openxmlformats.org'

/** The namespaces of a package of Office files (ECMA-376). */
export const namespaces = {
  types: `${office}/package/2006/content-types`,
  relationships: `${office}/package/2006/relationships`,
  relations: `${office}/officeDocument/2006/relationships`,
  word: `${office}/wordprocessingml/2006/main`,
  sheets: `${office}/spreadsheetml/2006/main`,
} as const

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Archives hold local time: the parts of a date are the same in every time zone. */
export const sometime = new Date(2000, 0, 1)

/** How hard every package is packed. */
export const level = 6

/** Parts by their paths as a package; the same parts give the same bytes. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])
  return zipSync(Object.fromEntries(bytes) as Zippable, {mtime: sometime, level})
}

/** A part of XML as text. */
export const partText = ({markup: text}: Markup): string => xmlHead + text

/** What is a part of what: the type of each relation, and where it leads. */
export const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  partText(markup`<Relationships xmlns="${namespaces.relationships}">${targets.map(([type, target], index) =>
    markup`<Relationship Id="rId${index + 1}" Type="${namespaces.relations}/${type}" Target="${target}"/>`)}</Relationships>`)

/** The content types of the parts at these paths: `application/vnd.openxmlformats-officedocument.` and what is given, and `+xml`. */
export const contentTypes = (parts: readonly (readonly [path: string, type: string])[]): string => {
  const own = parts.map(([path, type]) =>
    markup`<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`)
  return partText(markup`<Types xmlns="${namespaces.types}">${[
    markup`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    markup`<Default Extension="xml" ContentType="application/xml"/>`,
    ...own,
  ]}</Types>`)
}

/** A text of which every character counts, as the content of an element: nothing is left out of it. */
export const exactText = (text: string): Markup => ({markup: text.replace(/[&<>]/g, character => entities[character]!)})

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}
