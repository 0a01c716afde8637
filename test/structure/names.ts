/** The names that a text exports of its own. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/^export (?:async )?(?:interface|type|const|let|class|function\*?) (\w+)/gm)].map(match => match[1]!)),
]
