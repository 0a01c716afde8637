/** What stands under a heading until somebody writes it: `（待补充）` `略。` `无。` `同上年。` `详见附件1。` `（此部分由办公室填写）` */
const phrase = new RegExp(
  '^(?:' +
    '(?:内容|此处|本部分|该部分|具体|正文|情况|详细)?(?:待|等待?|有待|尚待)(?:补充|完善|定|填写?|更新|续|报|核实?|汇总|提供|研究|确定)' +
    '|(?:以下|内容|具体|此处|文字|详情)?(?:从|省|暂|已|均)?略' +
    '|(?:暂|均|本年度?|目前|基本)?(?:无|没有|未发现)(?:此项|该项|相关|上述|其他)?(?:内容|情况|事项|不足|问题|安排|计划|变化)?' +
    '|(?:情况|内容|基本)?(?:同|与|参照|沿用)(?:上|去|往|前)(?:一)?年(?:度)?(?:报告)?(?:相同|一致|一样|基本相同|不变)?' +
    '|(?:内容|情况|具体|具体内容|详情)?(?:详见|见|参见|另见|附后|另附|另行|另文)(?:附件|附表|附后|后附|报告|上报|另文|报送)?\\d*' +
    '|(?:此|本|该|以上|以下)?(?:部分|项|栏|处|内容|节|章)?(?:由|请|需)[^。]{0,16}(?:填写|补充|提供|撰写|填报|完善|负责|填入)' +
    '|(?:此处|请在此处?|点击)?(?:填写|填入|输入|插入|编辑)(?:内容|文字|此处)?' +
    '|空(?:白|缺)?|不涉及|todo|tbd|na|xxx?' +
    ')$',
)
const publicity = /^(?:此件|本件|该件|主动|依申请|不予)?(?:主动|依申请|公开|不予公开|发至)[^。]{0,10}(?:公开|发布)?$/
const openDate = /^(?:20\d{2}|[×x*_〇○\d]{0,4})年[×x*_\d]{0,6}月[×x*_\d]{0,6}日$/
const marks = /[\s.。…·,;:!?、()[\]"'*_/\\~#<>-]/g

/** Whether a folded sentence only holds the place of something still to be written, or belongs to what stands below a report. */
export function isFiller(sentence: string): boolean {
  const words = sentence.replace(marks, '').toLowerCase()
  return words === '' || words.length <= 30 && (phrase.test(words) || publicity.test(words) || openDate.test(words))
}
