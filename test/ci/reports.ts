/** A report that passes, short enough to be quick. */
export const sound = `某某市某某县人民政府2024年法治政府建设年度报告

一、主要举措和成效
（一）健全决策机制。全年审查重大行政决策12件，印发《重大行政决策程序指引》。
（二）加强普法。开展宪法宣传周活动20场，覆盖3万人次。
二、党政主要负责人履行推进法治建设第一责任人职责情况
县委书记、县长主持召开常务会议4次，专题听取法治政府建设工作汇报，带头述法。
三、存在的不足和原因
一是执法力量薄弱，主要原因是编制不足。二是普法针对性不强，由于形式单一。
四、下一年度工作安排
一是加强执法队伍建设，6月底前招录执法人员10名。二是创新普法形式，全年举办宣讲不少于10场。

某某县人民政府
2025年1月20日
`

/** The same without shortcomings and arrangements: it fails. */
export const poor = sound.replace(/三、[^]*?(?=\n某某县人民政府\n2025)/, '')

/** A configuration that includes the reports of a repository and nothing else. */
export const config = 'include: [reports/**]\n'
