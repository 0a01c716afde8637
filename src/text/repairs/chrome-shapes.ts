import {fields, isPageField, isSlogan, isSourceAndDate, isViewCount} from './page-fields.js'

/** Whether a line is of a shape; looks for the words of one before a pattern is tried, for a pattern first has to be compiled. */
type Shape = (line: string) => boolean

const has = (line: string, ...words: readonly string[]): boolean => words.some(word => line.includes(word))
const opens = (line: string, ...words: readonly string[]): boolean => words.some(word => line.startsWith(word))

const patterns = new Map<string, RegExp>()
const pattern = (source: string): RegExp => patterns.get(source) ?? patterns.set(source, new RegExp(source)).get(source)!

/** `来源：…`: begins with one of the characters of the names, or with a bracket. */
const isField: Shape = line =>
  has(line, ':', '：') &&
  `【[（(${fields}`.includes(line.charAt(0)) &&
  pattern(`^[【\\[（(]?\\s*(?:${fields})\\s*[】\\]]?\\s*[:：]`).test(line)

/** `2024-12-25 16:20 来源…` */
const isDateThenField: Shape = line =>
  isDigit(line, 0) &&
  isDigit(line, 5) &&
  pattern(`^\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\s|｜]+[【\\[（(]?(?:${fields})`).test(line)

const isDigit = (line: string, at: number): boolean => line.charCodeAt(at) >= 0x30 && line.charCodeAt(at) <= 0x39

/** Buttons and menu words; a line of nothing else is a tool bar or a menu. */
const buttons =
  ' 首页 网站首页 主页 返回首页 返回 返回列表 返回顶部 返回上级 返回上一页 回到顶部 顶部 TOP 大 中 小 特大 超大 默认 较大 标准 正常 放大 缩小 A+ A- A 大字 中字 小字 字号 字体 打印 打印本页 打印此页 打印文章 打印正文 ' +
  '我要打印 关闭 关闭窗口 关闭本页 关闭页面 分享 分享到 分享至 一键分享 收藏 收藏本页 加入收藏 我要收藏 设为首页 转发 微信 微博 新浪微博 腾讯微博 QQ QQ空间 QQ好友 朋友圈 微信好友 豆瓣 人人网 复制链接 更多 更多>> 点赞 评论 ' +
  '我要评论 纠错 我要纠错 网站纠错 内容纠错 政府网站找错 下载 下载本页 下载文档 保存 保存本页 导出 繁体 繁体版 繁體 简体 简体版 英文 English EN 无障碍 无障碍浏览 无障碍阅读 长者模式 长者版 长者助手 关怀版 关怀模式 适老化 ' +
  '老年模式 进入老年模式 适老版 大字版 智能问答 智能客服 智能机器人 语音播报 朗读 播报 播放 暂停 停止 听全文 听新闻 语音朗读 搜索 高级搜索 站内搜索 登录 注册 用户登录 个人中心 手机版 移动版 移动端 电脑版 客户端 APP 微信公众号 ' +
  '政务微信 政务微博 政务新媒体 网站地图 联系我们 关于我们 网站声明 隐私声明 免责声明 使用帮助 版权声明 版权保护 RSS RSS订阅 邮箱 站群导航 政府信息公开 信息公开 政务公开 政府信息公开指南 政府信息公开制度 法定主动公开内容 ' +
  '政府信息公开年报 依申请公开 政务服务 办事服务 网上办事 互动交流 政民互动 公众参与 政务动态 要闻动态 新闻中心 新闻动态 工作动态 通知公告 走进 政策文件 政策法规 政策解读 机构职能 机构设置 领导之窗 数据开放 数据发布 专题专栏 专题 ' +
  '解读回应 回应关切 知识图谱 相关链接 友情链接 上一篇 下一篇 上一条 下一条 上一页 下一页 '

/** A QR hint or a page number, wherever it stands. */
const anywhere: readonly Shape[] = [
  line =>
    has(line, '扫') &&
    /^(?:微信|手机|请|使用|用)*扫(?:一扫|码|描)?.{0,24}(?:二维码|手机|打开|分享|当前页|本页|页面|阅读|浏览|观看|查看|关注|网页|朋友圈).{0,12}$/.test(
      line,
    ),
  line => opens(line, '-', '—', '－', '–', '―') && /^[-—－–―]+\s*\d{1,3}\s*[-—－–―]+$/.test(line),
  line => opens(line, '第') && has(line, '页') && /^第\s*\d{1,3}\s*页(?:[\s,，/]*共\s*\d{1,3}\s*页)?$/.test(line),
]

/** Any of these above or below the text, when it is the whole line. */
const wholeLines: readonly Shape[] = [
  ...anywhere,
  line =>
    has(line, '位置', '栏目') && /^(?:您|你)?(?:当前|现在|目前)?(?:的|所在|所处)*(?:位置|栏目)(?:是|为|在)?\s*[:：>＞»].*$/.test(line),
  line => has(line, '首页', '主页') && /^(?:网站)?(?:首页|主页)\s*(?:[>＞»›→/\\|｜·\-—]+\s*[^>＞»›→。]{1,40}\s*)+$/.test(line),
  line => has(line, '>', '＞', '»', '›', '→') && /^[^。，]{2,16}\s*(?:[>＞»›→]+\s*[^>＞»›→。]{2,30}\s*){2,}$/.test(line),
  line => has(line, '二维码', '手机扫描', '扫码') && /^.{0,12}(?:二维码|手机扫描|扫码)(?:分享|阅读|浏览|打开|查看|关注).{0,8}$/.test(line),
  line => has(line, '字号', '字体', '文字大小') && /^[【\[（(]?(?:字号|字体|文字大小|字体大小)[:：\s].{0,30}$/.test(line),
  line => has(line, '分享') && /^.{0,6}(?:分享到|分享至|分享本页|一键分享)[:：\s]?.{0,40}$/.test(line),
  line => has(line, '打印', '关闭') && /^[【\[]?(?:打印|关闭)(?:本页|此页|窗口|页面|正文|文章)?[】\]]?$/.test(line),
  line =>
    has(line, '浏览', '阅读', '点击', '访问') &&
    /^(?:已有|已|本文已被|本页|您是第|累计)?(?:浏览|阅读|点击|访问)\s*[:：]?\s*\d*\s*(?:次|人次)?$/.test(line),
]

/** Lines that stand below a report, when it is the whole line or its beginning. */
const footLines: readonly Shape[] = [
  line =>
    opens(line, '相关', '关联') &&
    /^(?:相关|关联)(?:信息|链接|阅读|文档|文章|新闻|稿件|解读|政策|附件|服务|推荐|下载|内容|专题|报道|资讯|文件|图解|视频|知识).{0,16}$/.test(
      line,
    ),
  line =>
    opens(line, '知识', '热门', '推荐', '延伸', '猜你', '热点', '最新', '为您', '智能', '专题', '政策', '文件', '上级', '常见') &&
    /^(?:知识图谱|热门推荐|推荐阅读|延伸阅读|猜你喜欢|热点.{0,6}|最新.{0,8}|为您推荐|智能推荐|专题专栏|政策图解|文件解读|上级文件|常见问题)[:：]?$/.test(
      line,
    ),
  line => opens(line, '当前展示', '点击') && /^(?:当前展示|点击).{0,24}(?:返回|信息|查看|更多|下载)$/.test(line),
  line => opens(line, '<', '«', '←', '上', '下', '前', '后') && /^(?:<+|«|←)?\s*(?:上|下|前|后)一?[篇条页则]\s*[:：]?.*$/.test(line),
  line =>
    has(line, '下载', '.') &&
    /^附件下载.*$|^(?:点击)?下载(?:附件|文件|全文|原文|PDF).*$|^(?:附件|文件)?.{0,60}\.(?:docx?|pdf|wps|ofd|xlsx?|zip|rar)(?:\s*[（(].{0,20}[)）])?$/i.test(
      line,
    ),
  line => opens(line, 'C', 'c', '©', '版权', 'A', 'a') && /^(?:Copyright|©|版权|©️|CopyRight|All Rights).*$/i.test(line),
  line =>
    has(line, ':', '：', '|', '｜') &&
    /^(?:版权所有|主办(?:单位)?|承办(?:单位)?|协办(?:单位)?|维护(?:单位)?|运维(?:单位)?|制作(?:单位)?|技术支持|建设单位|管理单位|网站管理|开发维护)\s*[:：|｜].*$/.test(
      line,
    ),
  line =>
    has(line, 'ICP', '公网安备', '公安备', '网站标识码', '网站识别码', '备案号', '备案序号') &&
    /^.{0,60}(?:ICP备|ICP证|公网安备|公安备|网站标识码|网站识别码|备案号|备案序号)[\s\S]{0,80}$/.test(line),
  line =>
    has(line, ':', '：') &&
    /^(?:(?:联系|办公|咨询|投诉|监督|值班|传真|服务)?(?:电话|热线)|传真|地址|联系地址|办公地址|邮编|邮政编码|邮箱|电子邮箱|E-?mail|办公时间|网址)\s*[:：].{0,100}$/i.test(
      line,
    ),
  line => has(line, '浏览器', '分辨率', 'IE') && /^(?:建议|推荐|为了?).{0,16}(?:浏览器|分辨率|IE).{0,40}$/.test(line),
  line =>
    has(line, '离开', '继续', '报表', '网站地图', '浏览', '党政机关', '找错', '适老化', '支持I', '支持i', '举报') &&
    /^.{0,40}(?:您访问的链接即将离开|是否继续|政府网站年度工作报表|网站地图|无障碍浏览|党政机关|政府网站找错|适老化|支持IPv6|政府网站监督举报).{0,80}$/i.test(
      line,
    ),
  line =>
    opens(line, '关于我们', '联系我们', '网站', '隐私', '法律', '免责') &&
    /^(?:关于我们|联系我们|网站地图|网站声明|隐私(?:声明|政策|保护)|法律声明|免责声明)(?:[\s|｜].*)?$/.test(line),
  line => has(line, '声明') && /^(?:版权声明|免责声明|特别声明|声明)[:：].*$/.test(line),
  line => opens(line, '总访问量', '访问量', '今日访问', '您是第') && /^(?:总访问量|访问量|今日访问|您是第).{0,30}$/.test(line),
  line =>
    has(line, ':', '：', '/') &&
    /^[（(【\[]?(?:责任编辑|责编|编辑|审核|审核人|校对|录入|来源|作者|撰稿|供稿|初审|复审|终审|一审|二审|三审)\s*[:：\/].{0,60}$/.test(
      line,
    ),
  line => has(line, '网') && /^[^。]{2,30}(?:政府网|门户网站|政务网|政府网站|人民政府网|信息网)$/.test(line),
]

const advertLines: readonly Shape[] = [
  line => opens(line, '更多') && /^更多.{0,16}(?:请?关注|请?点击|请?扫|请?访问|尽在|详见|下载).*$/.test(line),
  line =>
    has(line, '关注', '添加') &&
    /^(?:欢迎|请|长按|敬请)?(?:识别|扫码|扫描|点击)?.{0,12}(?:关注|添加).{0,12}(?:公众号|官方微信|微信|视频号|抖音|微博|小程序).*$/.test(
      line,
    ),
  line =>
    opens(line, '本文', '本报告', '原文', '文章', '内容') &&
    /^(?:本文|本报告|原文|文章|内容)(?:来源|来自|由|转自|转载自|系|链接|标题|出处).{0,60}(?:提供|整理|发布|转载|网|公众号|https?:\S*|版权).*$/.test(
      line,
    ),
  line => has(line, '侵权', '版权归') && /^.{0,30}(?:侵权|版权归).{0,40}(?:删除|联系|作者).*$/.test(line),
  line => has(line, '原文') && /^(?:点击)?(?:阅读|查看)原文.*$/.test(line),
]
const promotion =
  /公众号|二维码|官方微信|有限公司|服务商|提供商|解决方案|咨询规划|咨询服务|客户端|版权|转载|代写|文库|会员|VIP|招聘|https?:|软件产品|自主研发|行业领先|热线电话|扫码|专业提供/gi

/** Whether a line above the report is page furniture. */
export const isHeadChrome = (line: string): boolean =>
  !holdsText(line) &&
  (isField(line) ||
    isPageField(line) ||
    isSourceAndDate(line) ||
    isSlogan(line) ||
    isDateThenField(line) ||
    isBareDate(line) ||
    isToolBar(line) ||
    wholeLines.some(shape => shape(line)))

/** Several sentences on a line are a text, whatever furniture it opens with. */
const holdsText = (line: string): boolean => line.length > 150 && /。.*。/.test(line)

/** Whether a line below the report is page furniture. */
export const isFootChrome = (line: string): boolean =>
  line.length <= 160 &&
  (isToolBar(line) ||
    wholeLines.some(shape => shape(line)) ||
    footLines.some(shape => shape(line)) ||
    (isField(line) && !/^(?:名称|标题|主题|备注|摘要|日期|时间)/.test(line)))

/** Whether a line is page furniture wherever it stands: a page number or a QR hint. */
export const isChromeAnywhere = (line: string): boolean =>
  line.length <= 40 && !/[。；]/.test(line) && (isViewCount(line) || anywhere.some(shape => shape(line)))

/** Whether a line opens like an advert. */
export const opensAdvert = (line: string): boolean => advertLines.some(shape => shape(line))

/** Whether a line after the signature promotes something: two different words of promotion, or one in a short line. */
export function promotes(line: string): boolean {
  const words = new Set(line.match(promotion) ?? [])
  return words.size >= 2 || (words.size === 1 && line.length <= 60)
}

/** `2024-12-25` or `2024/12/25 16:20`, which no signature is written as. */
const isBareDate: Shape = line =>
  /[\d)）】\]]$/.test(line) &&
  (/^[（(【\[]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[)）】\]]?$/.test(line) ||
    /^\d{4}年\d{1,2}月\d{1,2}日\s+\d{1,2}:\d{2}(?::\d{2})?$/.test(line))

const separators = /[\s|｜/·>＞»›【】[\]()（）,，、:：]+/

function isToolBar(line: string): boolean {
  if (line.length > 200 || !mayBeginBar(line)) return false
  const words = line.split(separators).filter(word => word !== '')
  const known = words.filter(isButton).length
  return known > 0 && (words.every(word => isButton(word) || /^\d{1,6}$/.test(word)) || isMenu(words, known))
}

/** Short words side by side, most of them a site's own, as `首页 走进江川 政务公开 政务服务`. */
const isMenu = (words: readonly string[], known: number): boolean =>
  words.length >= 4 && known * 2 >= words.length && words.every(word => word.length <= 8)

/** Whether a line begins as a button, a number or a separator does. */
const mayBeginBar = (line: string): boolean => buttons.includes(` ${line.charAt(0)}`) || isDigit(line, 0) || separators.test(line.charAt(0))

const isButton = (word: string): boolean => buttons.includes(` ${word} `)
