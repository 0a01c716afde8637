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
let k=0
for(const r of all) for(const c of r.copies) if(c.leftIn && k<5){const hits=found.filter(f=>(f.here.id===r.id&&f.there.id===c.from)||(f.there.id===r.id&&f.here.id===c.from)); if(!hits.some(h=>h.leftIn.some(l=>l.name===c.leftIn))){k++;console.log('LEFT',r.id,r.organ,c.from,all[+c.from]!.organ,c.kept,c.text,JSON.stringify(hits))}}
for(const m of j.missed.slice(0,6)){ const r=all.find(r=>r.copies.includes(m))!; console.log('MISSED',m.kept,r.id,m.from,r.year,all[+m.from]!.year,m.text.length,m.text, '\n  in source:', all[+m.from]!.text.includes(m.text)); console.log(found.filter(c=>[c.here.id,c.there.id].includes(r.id)).map(c=>[c.here.id,c.there.id,c.characters,c.likeness])) }
for(const c of j.invented.slice(0,6)) console.log('INV',JSON.stringify(c),'\n',all[+c.here.id]!.text.slice(c.here.range.from,c.here.range.to),'\n',all[+c.there.id]!.text.slice(c.there.range.from,c.there.range.to))
import {comparable} from '../../src/text/comparable.js'
import {organNames} from '../../src/tree/organ-units.js'
const U=(r:any,t:string)=>comparable(t,organNames(r.organ)).units
for(const m of j.missed){const r=all.find(r=>r.copies.includes(m))!; const o=all[+m.from]!; const a=U(r,m.text), b=U(o,o.text)
 // ungapped best offset
 let best=0,bo=0; for(let k=0;k+a.length<=b.length;k++){let c=0;for(let i=0;i<a.length;i++) if(a[i]===b[k+i]) c++; if(c>best){best=c;bo=k}}
 let pat='';for(let i=0;i<a.length;i++) pat+=a[i]===b[bo+i]?'=':'x'
 console.log('PAT',r.id,m.from,a.length,(best/a.length).toFixed(3),pat)}
