import {check, InputError} from '../../src/node.js'
import type {Bundle} from '../../src/report/bundle.js'
import {report} from '../cli/workplace.js'
import {rulebook, run} from './runs.js'

const [esc, bell, csi] = ['\x1b', '\x07', '\x9b']

/** What a report might hold to become more than text, by what it aims at. */
export const payloads: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>',
  'an end of style, title and comment': '</style></title></textarea>--><script>x</script>',
  'an attribute': '" onmouseover="alert(1)" x="\' onfocus=\'alert(1)',
  'entities': '&lt;script&gt;&#x3c;img src=x&#x3e;&#x1b;&colon;',
  'Markdown links and images': '[click](https://evil.example) ![x](https://evil.example/x.png) <https://evil.example> [a]: https://evil.example "t"',
  'bare links': 'https://evil.example/a www.evil.example someone@evil.example javascript:alert(1)',
  'mentions and references': '@someone #1 GH-1',
  'Markdown markup': '\n# heading\n\n- list\n\n> quote\n\n| a | b |\n| - | - |\n\n```\ncode\n```\n\n**bold** _it_ ~~x~~ `code` [^1]\n\n---\n',
  'a formula': '=HYPERLINK("https://evil.example","x")',
  'a formula by plus': '+1+1',
  'a formula by minus': "-2+3+cmd|' /C calc'!A0",
  'a formula by at': '@SUM(1+1)',
  'a formula after a tab': '\t=1+1',
  'a formula after a line end': '\r\n=1+1',
  'a full-width formula': '\uff1d1+1',
  'another separator': 'a";=1+1;"\t=1',
  'terminal escapes': `${esc}[2J${esc}[31m${csi}31m${esc}]8;;https://evil.example${bell}x${esc}]8;;${bell}${esc}]0;title${bell}\x08\x7f`,
  'marks of direction': '\u202egpj.exe\u202c\u2066x\u2069\u200f\u061c',
  'an end of CDATA': ']]><failure message="x"/><![CDATA[',
  'XML': '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
  'workflow commands': '\n::error file=a.txt,line=1::x\n::stop-commands::x\r\n::add-mask::1',
  'workflow commands at the start': '::error::x',
  'old workflow commands': '##[error]x ##[group]x ##vso[task.setvariable variable=a]b ##teamcity[x]',
  'escaped line ends': '%0A::error::x%0D%0A%25,line=1::',
  'properties of a command': ',line=9:file=b.txt::x',
  'null bytes': 'a\0b\0',
  'lone surrogates and non-characters': 'a\ud800b\udc00c\ufffe\uffff',
  'escaped characters of a workbook': '_x001B_[31m_x000D_=1',
  'placeholders': '{0} {quote} {message} $& $1 %s %d ${x}',
  'line separators': 'a\u2028b\u2029c\u0085d\vd\fe',
}

/** The texts that come from a report, a file name or a waiver; all else is ours or the rulebook's. */
const outside = new Set(['quote', 'repaired', 'organisation', 'addressee', 'signatory', 'message', 'detail', 'reason', 'advice', 'text', 'before', 'after', 'approvedBy'])

/** A run in every text of which that comes from outside a payload stands first, and once more behind; of its results every third. */
export function runWith(payload: string): Bundle {
  const mark = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return outside.has(key) ? `${payload}${value}${payload}` : value
    if (Array.isArray(value)) return value.map(inner => mark(inner, key))
    if (typeof value !== 'object' || value === null || key === 'origins') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mark(inner, key)]))
  }
  const waived = [run.reports[0]!, run.reports[5]!].map(report => ({...report, results: report.results.filter((_, index) => index % 3 === 0).map((result, index) => (index % 7 === 0 ? {...result, suppressed: {reason: '已报批', approvedBy: '张某'}} : result))}))
  const marked = mark({...run, reports: waived}, '') as Bundle
  return {
    ...marked,
    unreadable: marked.unreadable.map(input => ({...input, name: `${payload}.txt`})),
    reports: marked.reports.map((report, index) => ({...report, file: {...report.file, name: `${payload}${index}.txt`}, report: {...report.report, title: payload}})),
  }
}

/** A run over a report in whose sentences and headings a payload was written; some are refused as no text. */
export async function checkedWith(payload: string): Promise<Bundle> {
  const text = report.replace(/[，,。\n]/g, all => `${all}${payload}`)
  try {
    return {...run, reports: [await check({name: 'a.txt', bytes: new TextEncoder().encode(text)}, rulebook)], unreadable: []}
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {...run, reports: [], unreadable: [{name: 'a.txt', reason: payload, advice: payload}]}
  }
}
