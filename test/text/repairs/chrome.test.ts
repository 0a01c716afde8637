import {byteShift} from '../../../src/text/repairs/byte-shift.js'
import {chrome, mine} from '../../../src/text/repairs/chrome.js'
import {pinyinNote} from '../../../src/text/repairs/pinyin-note.js'
import {script} from '../../../src/text/repairs/script.js'
import {applied, repaired} from '../../damage/apply.js'
import {rawSeeds} from '../../damage/seeds.js'

const title = '青山县人民政府2024年法治政府建设年度报告'
const body = [
  '县委、市司法局：',
  '2024年，青山县坚持以习近平法治思想为指导，扎实推进法治政府建设，现将有关情况报告如下。',
  '一、主要举措和成效',
  '（一）推广“扫码入企”。推广应用微信公众号、手机APP和二维码，方便群众扫一扫在手机上办事，浏览次数达12万次，关闭煤矿3处。',
  '二、存在的问题',
  '部分单位存在差距，来源于认识不足。',
  '三、2025年工作安排',
  '下一步，继续抓好落实，点击查看更多信息的渠道进一步拓宽。',
].join('\n')
const signature = '青山县人民政府\n2024年12月25日'
const annex = '附件：1.青山县法治政府建设情况表.docx\n2.青山县法治政府建设项目清单'

const above: readonly string[] = [
  '当前位置：首页>政务公开>法治政府建设年度报告',
  '您现在的位置：网站首页 > 政府信息公开 > 法定主动公开内容',
  '您当前所在位置: 首页 » 专题专栏 » 法治政府建设',
  '首页 > 政务公开 > 法治政府',
  '首页 / 信息公开 / 年度报告',
  '首页→公示公告→正文',
  '青山县司法局 > 政务公开 > 法治政府建设 > 正文',
  '青山县人民政府',
  '青山县人民政府门户网站',
  '中国·青山政府网站',
  '青山县人民政府2024年法治政府建设年度报告_青山县人民政府网',
  '青山县人民政府2024年法治政府建设年度报告 - 年度报告 - 青山县政府信息公开',
  '来源：县司法局 发布时间：2024-12-25',
  '来源：县司法局 | 发布日期：2024年12月25日 | 浏览次数：123次 | 【字体：大 中 小】',
  '发布时间：2024-12-25 16:20:31 浏览量：5 打印 关闭',
  '时间：2025-03-28 16:20',
  '2024-12-25 16:20 来源：县司法局 点击：12',
  '2024-12-25',
  '2024年12月25日 16:20',
  '【字号：大 中 小】',
  '字号： A+ A A-',
  '[大] [中] [小]',
  '打印本页 | 关闭窗口',
  '分享到： 微信 微博 QQ空间',
  '分享：',
  '扫一扫在手机打开当前页',
  '用微信扫描二维码分享至好友和朋友圈',
  '索引号：11440300/2024-00012',
  '主题分类：司法、公安',
  '发布机构：青山县司法局 成文日期：2024-12-20',
  '信息来源：本网 作者：佚名 责任编辑：李四',
  '文号：青府〔2024〕12号  有效性：有效',
  '繁体 | 简体 | 无障碍浏览 | 长者模式',
  '首页 政务公开 政务服务 互动交流 数据开放',
  '语音播报 播放 暂停',
  '浏览次数：',
  '阅读 1024 次',
  '设为首页 加入收藏',
]

const below: readonly string[] = [
  '相关信息',
  '相关附件：',
  '知识图谱',
  '相关信息和服务',
  '当前展示专题专栏信息类别内容 ?返回',
  '点击标签名称查看更多信息',
  '附件下载',
  '上一篇：青山县2023年法治政府建设年度报告',
  '下一篇：没有了',
  '下一条：关于印发方案的通知',
  '版权所有：青山县人民政府',
  'Copyright © 2024 青山县人民政府 All Rights Reserved',
  '主办单位：青山县人民政府办公室 承办单位：青山县数据局',
  '粤ICP备05017767号-1 粤公网安备44030402000001号 网站标识码：4403000001',
  '网站地图 | 联系我们 | 隐私声明',
  '地址：青山县人民路1号 邮编：518000',
  '联系电话：0755-12345678',
  '技术支持：青山科技有限公司',
  '扫一扫在手机上打开当前页',
  '【打印本页】 【关闭窗口】',
  '返回顶部',
  '分享到：微信 微博',
  '（责任编辑：王五）',
  '来源：青山县司法局',
  '建议使用1024×768分辨率浏览',
  '我要纠错',
]

const adverts: readonly string[] = [
  '更多精彩，请关注“官方微信”',
  '更多资讯请扫描二维码关注我们',
  '欢迎关注青山发布微信公众号',
  '长按识别二维码关注公众号',
  '某某公司是大数据治理、数字政府专业提供商。长期为政府提供软件产品和解决方案，服务于各地客户。',
  '本文来源于网络，由某某文库整理发布',
]

const report = (...parts: readonly string[]): string => parts.join('\n')
const kept = (value: string): string => applied(value, chrome(value).map(({edit}) => edit)).replace(/\n+$/, '')

describe('chrome', () => {
  test('leaves a report alone', () => expect(chrome(report(title, body, signature, annex))).toEqual([]))
  test('leaves a report without a title, a signature and a date alone', () => expect(chrome(body)).toEqual([]))

  test.each(above)('drops above the title: %s', line => {
    const clean = report(title, body, signature)
    expect(chrome(report(line, clean)).map(({kind}) => kind)).toEqual(['chrome'])
    expect(kept(report(line, clean))).toBe(clean)
  })

  test.each(above.filter(line => !/青山县人民政府|网站$/.test(line)))('drops below the title: %s', line =>
    expect(kept(report(title, '', line, '', body))).toBe(report(title, '', '', body)))

  test.each(below)('drops below the signature: %s', line => {
    const clean = report(title, body, signature)
    expect(chrome(report(clean, '', line)).map(({kind}) => kind)).toEqual(['chrome'])
    expect(kept(report(clean, '', line))).toBe(clean)
  })

  test.each(below)('drops below a report without a signature: %s', line =>
    expect(kept(report(title, body, line, ''))).toBe(report(title, body)))

  test.each(adverts)('drops as an advert: %s', line =>
    expect(chrome(report(title, body, signature, line)).map(({kind}) => kind)).toEqual(['advert']))

  test('keeps annexes between the signature and the furniture', () => {
    const clean = report(title, body, signature, annex)
    expect(kept(report(clean, '上一篇：无', '版权所有：青山县人民政府'))).toBe(clean)
  })

  test('drops the titles of related pages below the signature', () => {
    const clean = report(title, body, signature)
    expect(kept(report(clean, '相关阅读', '青山县2023年法治政府建设年度报告', '法治政府建设实施方案解读'))).toBe(clean)
  })

  test('keeps a title on two lines', () => {
    const value = report('青山县人民政府', '2024年法治政府建设年度报告', body, signature)
    expect(kept(value)).toBe(value)
  })

  test('drops page numbers and QR hints inside the text, nothing else', () => {
    const value = report(title, body, '— 3 —', '下一步工作继续推进。', '第4页 共9页', '扫一扫在手机打开当前页', '以上。', signature)
    expect(kept(value)).toBe(report(title, body, '下一步工作继续推进。', '以上。', signature))
  })

  test('the furniture of the seeds goes, their text stays', async () => {
    const lines = await Promise.all(rawSeeds().map(async ({text}) => {
      const value = await repaired(text, byteShift, pinyinNote, script)
      return chrome(value).map(({kind, edit}) => `${value.slice(0, edit.from).split('\n').length} ${kind}`)
    }))
    expect(lines).toEqual([[], ['16 advert', '17 advert'], [], [], ['1', '5', '7', '44', '46', '48', '50'].map(line => `${line} chrome`)])
  })
})

describe('mine', () => {
  test.each<[string, {publishDate?: string; site?: string}]>([
    ['来源:罗湖区委(政府)办 发布时间:2024-12-25', {publishDate: '2024-12-25', site: '罗湖区委(政府)办'}],
    ['发布日期：2024年3月1日', {publishDate: '2024-03-01'}],
    ['时间：2025-03-28 16:20', {publishDate: '2025-03-28'}],
    ['成文日期：2024-12-20 发布日期：2025/1/2 来源：县司法局', {publishDate: '2025-01-02', site: '县司法局'}],
    ['2024-12-25 16:20 来源：青山政府网', {publishDate: '2024-12-25', site: '青山政府网'}],
    ['成文日期：2024-12-20', {}],
    ['发布日期：2024-13-45', {}],
  ])('%s', (line, expected) => expect(mine(report(title, line, body, signature))).toEqual(expected))

  test('a date in the report is not the date of publication', () => expect(mine(report(title, body, signature))).toEqual({}))
})
