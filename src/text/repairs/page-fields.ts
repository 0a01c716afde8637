/** Names of the fields that sites print above or below a text, as `来源：…  发布时间：…  浏览次数：…`. */
export const fields =
  '(?:信息|文章|稿件|内容|资料|数据)?来源|稿源|发布(?:机构|单位|部门|者|人|时间|日期)|(?:公开|发文|制发|主管|责任)(?:机构|部门|机关|单位|主体)|' +
  '(?:发表|成文|生成|更新|公开|信息|上传|录入|编辑|印发|发文|施行|废止|公布|添加|创建|失效|生效)(?:时间|日期)|时间|日期|作者|(?:责任|网站)?编辑|责编|审核|审核人|校对|撰稿|供稿|录入|录入者|' +
  '(?:浏览|阅读|访问|点击|查看)(?:次数|量|数|率)?|人气|字号|字体|字体大小|字体颜色|文字大小|视力保护色|背景色|分享|分享到|打印|收藏|转发|索引号|索取号|统一编号|公开编号|主题词|关键词|关键字|主题(?:分类|类别)?|' +
  '信息(?:分类|类别|名称|索引号?|有效性)|体裁(?:分类)?|组配(?:分类)?|服务对象|公开(?:方式|形式|范围|时限|类别|目录|属性|程序)|有效性|时效性|(?:浏览|阅读|访问|点击)人数|背景颜色|热门搜索|热搜词?|智能搜索|' +
  '搜索热词|文件状态|成文机关|(?:信息|发布|公开)(?:来源|主体)|(?:主题|内容)(?:导航|类型)|词|生效|废止|有效|内容概述|概述|摘要|栏目|所属栏目|分类|类别|名称|标题|文号|发文字号|文件编号|语种|载体|网址|链接地址|' +
  '下载次数|备注'

const patterns = new Map<string, RegExp>()
const pattern = (source: string): RegExp => patterns.get(source) ?? patterns.set(source, new RegExp(source)).get(source)!

const marks = /^[\s\-—–•·*◆◇■□●○▶►#>【[(（]+/
const date = '\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?'
const longestValue = 40

/**
 * A field however it is set: behind a mark, with blanks between its characters, with a bar or a blank before its value.
 *
 * ```text
 * > | [ 发布日期 ] 2026-02-10
 * > | - 发文时间:2025-02-10
 * > | 发布时间 | 2024-03-20 |
 * ```
 */
export function isPageField(line: string): boolean {
  if (line.length > longestValue + 20 || /[。；]/.test(line)) return false
  const bare = line.replace(marks, '')
  if (bare !== line || /[\s|｜]/.test(bare)) {
    if (pattern(`^(?:${fields})[】\\])）]?[:：|｜]`).test(bare.replace(/\s+/g, ''))) return true
    if (pattern(`^(?:${fields})\\s*[】\\])）]\\s*\\S`).test(bare)) return true
  }
  return (
    pattern(`^(?:${fields})\\s+(?:${date}|\\d+\\s*次?|[^\\s，,。：:]{1,16})\\s*[|｜]?$`).test(bare) ||
    pattern('^(?:智能搜索|全站搜索|站内搜索|热门搜索|背景颜色|字体颜色)$').test(bare)
  )
}

/** `2026-01-20 17:01 | 武汉市水务局`, `省政府办公厅 2022-03-15`: a source and the date on which a site published, as no signature is written. */
export const isSourceAndDate = (line: string): boolean =>
  line.length <= 60 &&
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(line) &&
  (pattern(`^${date}\\s*[|｜]\\s*[^，。]{2,30}$`).test(line) || pattern(`^[^\\d，。：:（(]{2,24}[\\s|｜]+${date}$`).test(line))

/** A slogan or an advert set between marks: `★不忘初心、牢记使命★`. */
export const isSlogan = (line: string): boolean => line.length <= 40 && /^([★☆◆◇■▲●※])[^★☆◆◇■▲●※。]{2,30}\1$/.test(line)

/** A count of views, a share bar or an advert, which stands in the middle of a text as well. */
export const isViewCount = (line: string): boolean =>
  /^(?:浏览|阅读|访问|点击|查看)(?:人数|次数|量|数)\s*[:：]\s*\d*\s*次?$/.test(line) ||
  /^(?:分享|分享到|分享至)\s*[:：]/.test(line) ||
  /^[【[(（]?(?:广告|推广|赞助)[】\])）]?\s*[:：丨|]/.test(line)
