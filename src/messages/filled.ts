/**
 * A message with its `{placeholders}` filled. A part in square brackets falls away when one of its values is not known.
 *
 * ```text
 * > | Unknown key "{key}"[; did you mean "{known}"?]
 * ```
 */
export function filled(template: string, data: Readonly<Record<string, string | number>>): string {
  const known = (name: string): boolean => data[name] !== undefined && data[name] !== ''
  return template
    .replace(/\[([^[\]]*)\]/g, (_, part: string) => ([...part.matchAll(placeholder)].every(match => known(match[1]!)) ? part : ''))
    .replace(placeholder, (whole, name: string) => (data[name] === undefined ? whole : String(data[name])))
}

const placeholder = /\{([a-zA-Z-]+)\}/g
