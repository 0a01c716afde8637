import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import type {Language} from '../../rulebook/rulebook.js'
import type {GapReport} from '../gap-report.js'
import {plain} from '../plain.js'
import {gapTree} from '../tree.js'
import {unlinked} from '../unlinked.js'

/** Columns as wide as their longest text would push the rest out of sight. */
const writer = unified().use(remarkStringify, {bullet: '-', rule: '-', emphasis: '_'}).use(remarkGfm, {tablePipeAlign: false})

/** A document as Markdown; its texts can never become markup or links. */
export const documentText = (document: Root): string => writer.stringify(unlinked(document))

/** The gap report as Markdown; what a report says can never become markup in it. */
export const markdown = (report: GapReport, lang: Language): string => documentText(gapTree(plain(report), lang))
