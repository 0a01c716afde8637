import type {Repair} from '../edit.js'
import {loadSimplifier} from './simplifier.js'

/** Usual characters that differ in the two scripts, Traditional and Simplified in turn; none is usual in the other script. */
const pairs =
  '國国會会設设務务區区實实項项動动應应進进監监機机個个點点領领業业規规學学強强習习責责問问發发數数時时續续負负級级優优權权據据臺台創创復复報报導导' +
  '現现對对聯联營营環环調调關关評评標标構构場场經经統统預预協协來来當当堅坚態态達达準准產产網网細细嚴严萬万訓训識识長长績绩競竞質质費费計计驗验運运' +
  '爭争過过結结團团測测內内獎奖災灾無无頁页認认勢势戰战號号錯错轉转庫库風风險险揚扬穩稳陽阳節节擔担誠诚購购獻献價价護护辦办間间開开義义為为貫贯徹彻' +
  '黨党屆届決决積积極极將将況况舉举維维議议帶带論论組组圍围討讨層层專专題题輔辅體体課课員员處处織织書书記记親亲條条納纳單单講讲聽听審审訴诉試试參参揮挥' +
  '與与鉤钩罰罚綜综確确圖图銷销職职輪轮階阶類类許许際际違违選选輕轻頻频壓压縮缩鍵键邁迈見见編编證证錄录則则綠绿眾众顧顾兩两種种門门難难約约減减斷断劃划' +
  '亂乱崗岗貝贝黃黄寶宝擊击虛虚隱隐簽签損损賠赔償偿鞏巩廣广東东賽赛異异獲获碼码戶户徑径顯显訟讼舊旧溝沟銜衔響响縫缝糾纠億亿傾倾線线連连榮荣縣县諾诺' +
  '雙双漸渐資资幣币憂忧頭头匯汇歸归從从總总還还買买備备適适終终躍跃貢贡劍剑籌筹觀观謀谋輸输鮮鲜針针彈弹譜谱欄栏別别稱称羅罗鄉乡鎮镇檢检這这們们說说' +
  '語语話话請请讓让寫写華华葉叶衛卫車车載载銀银錢钱鐵铁雲云電电飛飞馬马魚鱼鳥鸟龍龙齊齐齡龄興兴舉举農农園园圓圆執执報报壽寿夠够奪夺婦妇孫孙寧宁尋寻' +
  '嶺岭幹干廠厂廳厅後后悅悦愛爱慶庆慮虑懷怀戲戏擁拥擇择據据撥拨擴扩攔拦數数於于曆历樣样樓楼樹树橋桥歐欧歡欢歲岁殘残毀毁氣气沒没滿满漢汉潔洁濟济灣湾' +
  '烏乌煙烟燈灯獨独療疗盡尽盤盘禮礼離离賓宾贏赢趕赶跡迹較较辭辞遠远遞递遷迁遲迟郵邮釋释鍋锅鎖锁闊阔陳陈陸陆隊队隨随雖虽靜静順顺須须飯饭飲饮養养餘余驅驱'

/** In which script a UTF-16 unit is usual. */
export const traditional = 1
export const simplified = 2

/** Which script most of the script-bound characters of a text belong to; a text without any counts as Simplified. */
export function scriptOf(value: string): 'hans' | 'hant' {
  const marks = scriptMarks()
  let balance = 0
  for (let index = 0; index < value.length; index++) {
    const mark = marks[value.charCodeAt(index)]
    if (mark === traditional) balance++
    else if (mark === simplified) balance--
  }
  return balance > 0 ? 'hant' : 'hans'
}

/** Whether a usual Traditional character stands in the text. */
export function hasTraditional(value: string): boolean {
  const marks = scriptMarks()
  for (let index = 0; index < value.length; index++) if (marks[value.charCodeAt(index)] === traditional) return true
  return false
}

/** Traditional to Simplified; an edit a run of characters that change. */
export const script: Repair = async value => (hasTraditional(value) ? (await loadSimplifier()).edits(value) : [])

/** Traditional to Simplified for whole texts. */
export const simplifier = async (): Promise<(value: string) => string> => {
  const {edits} = await loadSimplifier()
  return value => edits(value).reduceRight((text, {from, to, text: now}) => text.slice(0, from) + now + text.slice(to), value)
}

const tables: Uint8Array[] = []

/** For each UTF-16 unit `traditional`, `simplified` or 0. */
export const scriptMarks = (): Uint8Array => (tables[0] ??= build())

function build(): Uint8Array {
  const table = new Uint8Array(65536)
  for (let index = 0; index < pairs.length; index += 2) {
    table[pairs.charCodeAt(index)] = traditional
    table[pairs.charCodeAt(index + 1)] = simplified
  }
  for (const character of '后余干里于台云历') table[character.charCodeAt(0)] = 0
  return table
}
