import {byteShift} from '../../src/text/repairs/byte-shift.js'
import {pinyinNote} from '../../src/text/repairs/pinyin-note.js'
import {repaired} from './apply.js'
import {distance} from './error-rate.js'
import {injectPinyinNotes} from './pinyin-notes.js'
import {cleanSeeds} from './seeds.js'
test('p', async()=>{
  const out:string[]=[]; const s=(x:string)=>x.replace(/[\ue000-\uf8ff]/g,c=>'<'+c.charCodeAt(0).toString(16)+'>')
  for(const seed of (await cleanSeeds()).filter(x=>/trad/.test(x.name))) for(const round of [1,2,3,4]){
    const bad=injectPinyinNotes(seed.text,round,{badPair:'swallowed',share:.1,others:.03})
    const r=await repaired(bad,byteShift,pinyinNote)
    const a=seed.text.split('\n'), b=r.split('\n'), c=bad.split('\n')
    if(a.length!==b.length){out.push('LINES '+seed.name+a.length+' '+b.length);continue}
    for(let i=0;i<a.length;i++) if(a[i]!==b[i]){ let k=0; const x=a[i]!,y=b[i]!,z=c[i]!; while(x[k]===y[k])k++; let t=0; while(x.at(-1-t)===y.at(-1-t)&&t<x.length-k)t++;
      out.push(`${seed.name} ${round} d${distance(x,y)}: ${s(x.slice(k-4,Math.min(k+16,x.length-t+2)))} → ${s(y.slice(k-4,Math.min(k+30,y.length-t+2)))}`)}
  }
  console.log(out.length+'\n'+out.join('\n'))
},100000)
