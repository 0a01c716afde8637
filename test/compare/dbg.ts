import {copyIndex} from '../../src/compare/copies.js'
import {madeReport} from './batch.js'
import {judgedCopies} from './judged-copies.js'
import {material} from './texts.js'
const source = await material()
console.log(source.sentences.length, source.clauses.length, source.bits.length)
const n=Number(process.argv[2]??200)
const all=Array.from({length:n},(_,i)=>madeReport(i,n,source))
const index=copyIndex()
for(const r of all) index.add(r.id,r.organ,r.year,r.text)
const found=index.find()
const j=judgedCopies(all,found)
console.log(all[1]!.text)
for(const m of j.missed.slice(0,6)){ const r=all.find(r=>r.copies.includes(m))!; console.log('MISSED',m.kept,r.id,m.from,r.year,all[+m.from]!.year,m.text.length,m.text, '\n  in source:', all[+m.from]!.text.includes(m.text)); console.log(found.filter(c=>[c.here.id,c.there.id].includes(r.id)).map(c=>[c.here.id,c.there.id,c.characters,c.likeness])) }
for(const c of j.invented.slice(0,6)) console.log('INV',JSON.stringify(c),'\n',all[+c.here.id]!.text.slice(c.here.range.from,c.here.range.to),'\n',all[+c.there.id]!.text.slice(c.there.range.from,c.there.range.to))
