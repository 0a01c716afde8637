import {h as create, type ComponentChild, type VNode} from 'preact'

/** An element as it is to be drawn. */
export type Drawn = VNode

/** An element with its attributes and what stands in it; texts become text, never markup. */
export const h = (
  name: string,
  attributes: Readonly<Record<string, unknown>> | null,
  children?: ComponentChild | readonly ComponentChild[],
): Drawn => create(name, attributes, children as ComponentChild) as unknown as Drawn
