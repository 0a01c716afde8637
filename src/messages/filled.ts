type Values = Readonly<Record<string, string | number>>

/**
 * A message with its `{placeholders}` filled. A part in square brackets falls away when one of its values is not known.
 *
 * ```text
 * > | Unknown key "{key}"[; did you mean "{known}"?]
 * ```
 */
export function filled(template: string, data: Values): string {
  const known = (name: string): boolean => data[name] !== undefined && data[name] !== ''
  const parts = template.replace(/\[([^[\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(placeholder)].every(match => known(match[1]!)) ? part : '',
  )
  return withValues(parts, data)
}

/** A text with its `{placeholders}` filled, those whose value is known: by a table of values, or by what tells the value of a name. */
export function withValues(template: string, values: Values | ((name: string) => string | number | undefined)): string {
  const valueOf = typeof values === 'function' ? values : (name: string) => values[name]
  return template.replace(placeholder, (whole, name: string) => String(valueOf(name) ?? whole))
}

/** The names of the `{placeholders}` of a text. */
export const placeholdersIn = (template: string): readonly string[] => [...template.matchAll(placeholder)].map(([, name]) => name!)

const placeholder = /\{([a-zA-Z-]+)\}/g
