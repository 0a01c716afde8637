/** Groups of characters that are taken for each other by the eye, in print and by recognition of scans. */
const groups =
  '拔拨 栽裁载戴截 侯候 己已巳 未末 人入八 淮准谁 冶治 肓育盲 辩辨辫 戌戍戊 徒徙 崇祟 即既 暑署曙 籍藉 赢羸 茶荼 彻沏 弛驰 驱躯 刺剌 券卷 免兔 ' +
  '折拆析 密蜜 竟竞 坏环怀 斑班 椎推 历厉励 份分 付副 做作 代带 律津 帅师 没设 间问同 倩情清 伴件仵 建健键 祖组租 审申 评平 诂估 履覆 规现 ' +
  '泛范犯 畴筹 凋调 肓育 沏彻 扳板版 溃馈愦 矩距 匹批 亮量 渡度 戏系 幛障 转传 船传 圳训 杨扬场 箸著 绿率律 谛缔 搭塔 健建 士土 到导 ' +
  '属署 失施 题提 竟境镜 侨桥 念验 驰弛 朔溯 井阱 暴曝 薄簿 娇矫 睐徕 津律 戒诫 援授 徽微 撤撒 帐账 贷货 贪贫 陪赔 幕募墓慕 仓仑 ' +
  '治冶 洽恰 洗冼 酒洒 灸炙 烧浇绕挠 诣旨 措错 喧宣 浃夹 胁协 仿防 纲钢网 岗钢 摸模膜 型行 询讯 讯迅 渎读续 撰拟 侵浸 沦论伦轮 揭竭渴 遏竭 ' +
  '偏遍编 隐稳 税锐悦 驻住柱 辖瞎 抉决 概慨 博搏 惧俱 购构沟 贴帖 统桶 挂桂 棚硼 绎译择 贸留 缉辑 踪综 峻竣俊 堆推 晴睛情 浪狼 坚竖 项顷 ' +
  '顷倾 查杳 贡贯 责贵 享亨 哀衷 衰衷 析柝 侍待持特 诚城成 抵低 恢灰 恳垦 垦肯 挽换 拟似 折拆 核该 职织 只职 妨防 爆暴曝 竖坚 从众 ' +
  '攻政改 饮迎 拔拨 弛驰 而面 戌戍 复覆 形型 列例烈裂 讼颂论'

const tables: ReadonlyMap<number, ReadonlySet<number>>[] = []

/** Whether two characters, by their UTF-16 units, are easily taken for each other. */
export const lookAlike = (one: number, other: number): boolean => (tables[0] ??= build()).get(one)?.has(other) ?? false

function build(): ReadonlyMap<number, ReadonlySet<number>> {
  const table = new Map<number, Set<number>>()
  for (const group of groups.split(' ')) {
    const units = Array.from(group, character => character.charCodeAt(0))
    for (const unit of units) table.set(unit, new Set([...(table.get(unit) ?? []), ...units]))
  }
  return table
}
