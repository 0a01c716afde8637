import {defaultLimits, type Limits} from '../read/limits.js'
import {xmlSink, type Space} from '../read/xml.js'

/** An element of an XML text, by where its tags stand in it. */
export interface Element {
  readonly space: Space
  readonly local: string
  readonly parent: Element | undefined
  readonly children: Element[]
  /** Where the opening tag begins and ends. */
  readonly from: number
  readonly openEnd: number
  /** Where the closing tag begins, and the element ends; both are `openEnd` where one tag is all. */
  closeFrom: number
  to: number
  readonly attribute: (local: string) => string | undefined
}

/** The elements of a well-formed XML text, in the order of their opening tags. */
export function elementsOf(file: string, xml: string, limits: Limits = defaultLimits): readonly Element[] {
  const all: Element[] = []
  let open: Element | undefined
  const sink = xmlSink(file, limits, 'docx-broken', {
    open: ({space, local, attribute, end}) => {
      const element: Element = {
        space,
        local,
        attribute,
        parent: open,
        children: [],
        from: xml.lastIndexOf('<', end - 1),
        openEnd: end,
        closeFrom: end,
        to: end,
      }
      open?.children.push(element)
      all.push(element)
      open = element
    },
    close: (_space, _local, _depth, end) => {
      if (!open) return
      if (end !== open.openEnd) open.closeFrom = xml.lastIndexOf('<', end - 1)
      open.to = end
      open = open.parent
    },
  })
  sink.write(new TextEncoder().encode(xml))
  sink.end()
  return all
}

/** Whether an element is of WordprocessingML and has this name. */
export const isWord = ({space, local}: Element, name: string): boolean => space === 'word' && local === name

/** The element's ancestors, itself first, the root last. */
export function* upwards(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = at.parent) yield at
}
