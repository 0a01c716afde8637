import type {Repair} from '../edit.js'

/** Radicals that Unicode does not take for the characters they are drawn as, each with that character. */
const RADICALS =
  '⼾户⿈黄⾭青⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺷羊⺸羊⺹耂⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤' +
  '⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
const VARIANT = /[\u2e80-\u2fdf\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/g

/** Turns Kangxi radicals and compatibility characters into the characters that they look like. */
export const sameCharacters: Repair = value =>
  [...value.matchAll(VARIANT)].flatMap(({0: found, index}) => {
    const same = sameAs(found)
    return same === found ? [] : [{from: index, to: index + found.length, text: same}]
  })

function sameAs(character: string): string {
  const at = RADICALS.indexOf(character)
  return at >= 0 && at % 2 === 0 ? RADICALS[at + 1]! : character.normalize('NFKC')
}
