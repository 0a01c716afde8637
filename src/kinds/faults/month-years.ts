const dated = /(20\d{2})\s*年\s*\d{1,2}\s*月/g

/** The years of the dates in words that name a month (`2020年12月`): dates of events, not of plans or titles. */
export const monthYears = (words: string): readonly number[] =>
  words.includes('月') ? [...words.matchAll(dated)].map(match => Number(match[1])) : []
