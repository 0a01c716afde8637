import type {Language} from '../rulebook/rulebook.js'
import {markup, type Markup} from '../text/markup.js'
import type {Say} from './words.js'

/** Only the review's own style and script, which lie beside the pages; nothing is fetched from elsewhere or sent. */
const policy = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'"

interface Page {
  readonly lang: Language
  readonly title: string
  /** The way from the page to the review's folder: empty, or `../`. */
  readonly root: '' | '../'
  readonly here: 'index' | 'lists' | 'copies' | 'years' | 'report'
  /** Whether there are pages on copied text and on the year before. */
  readonly compared: boolean
  readonly main: Markup
}

/** A page of the review, with its landmarks and the way to the other pages. */
export function pageText({lang, title, root, here, compared, main}: Page, say: Say): string {
  const link = (page: 'index' | 'lists' | 'copies' | 'years'): Markup =>
    markup`<li><a href="${root}${page}.html"${here === page ? markup` aria-current="page"` : undefined}>${say(`nav.${page}`)}</a></li>`
  const {markup: text} = markup`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{markup: policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="stylesheet" href="${root}review.css">
<script src="${root}review.js" defer></script>
</head>
<body class="${here}">
<a class="skip" href="#main">${say('skip')}</a>
<header><nav aria-label="${say('nav')}"><ul>${
  [link('index'), link('lists'), ...(compared ? [link('copies'), link('years')] : [])]}</ul></nav></header>
<main id="main" tabindex="-1">
${main}
</main>
<footer><p>${say('scoreNote')}</p></footer>
</body>
</html>
`
  return text
}
