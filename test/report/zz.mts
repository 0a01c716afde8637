import {run} from './runs.js'
import {plain} from '../../src/report/plain.js'
import {formats} from './runs.js'
import {worstFirst} from '../../src/report/findings.js'
const t=(n:string,f:()=>unknown)=>{const s=performance.now();f();console.log(n,(performance.now()-s).toFixed(0))}
for(let i=0;i<2;i++){t('plain',()=>plain(run));t('worst',()=>worstFirst(run));t('json',()=>JSON.stringify(run)); for(const [n,f] of Object.entries(formats)) t(n,()=>f(run,'zh'))}
const many = {...run, reports: Array.from({length: 700}, (_, i) => run.reports[i%7]!)}
t('plain700',()=>plain(many)); t('worst700',()=>worstFirst(many)); for (const n of ['github','github-summary','sarif','junit','csv','xlsx']) t(n+'700',()=>formats[n]!(many,'zh'))
