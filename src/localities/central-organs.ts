const ministry = /^(?:中华人民共和国)?[一-龥]{2,10}部$/
const partyPart = /(?:宣传|组织|统战|武装|人武|党|工作|联络)部$/
const bureau = /^(?:中华人民共和国|国务院)?国家[一-龥]{2,16}(?:总局|局|委员会|委|署)$/
const named =
  /^(?:中华人民共和国)?(?:审计署|海关总署|中国(?:人民银行|[一-龥]{2,10}(?:局|监督管理委员会|证监会))|国务院[一-龥]{2,16}(?:委员会|办公室|办|委|室)|[一-龥]{2,10}总[局署])$/

/** Whether a name without a place in it is that of an organ of the State Council. */
export const isCentralOrgan = (name: string): boolean =>
  (ministry.test(name) && !partyPart.test(name)) || (bureau.test(name) && !/(?:局|委)[一-龥]+局$/.test(name)) || named.test(name)

/** Customs that answer to the General Administration itself, by the name before 海关. */
const directCustoms: ReadonlySet<string> = new Set(
  (
    '北京 天津 石家庄 太原 满洲里 呼和浩特 沈阳 大连 长春 哈尔滨 上海 南京 杭州 宁波 合肥 福州 厦门 南昌 青岛 济南 郑州 武汉 长沙 广州 深圳 拱北 汕头 黄埔 江门 湛江 ' +
    '南宁 海口 重庆 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐'
  ).split(' '),
)

/** Whether a customs house is of the first rank, as a province is. */
export const isDirectCustoms = (name: string): boolean => directCustoms.has(name.replace(/^中华人民共和国|海关$/g, ''))
