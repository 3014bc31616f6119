/** Words that a phrase is made of, as alternatives of a regular expression. */
function oneOf(...lines: readonly string[]): string {
  const words = lines.flatMap((line) => line.split(' ')).sort((a, b) => b.length - a.length);
  return `(?:${words.join('|')})`;
}

const NUMBER = '(?:\\d[\\d,.]*(?:[百千万亿]+(?=[^\\d]|$))?|[一二两三四五六七八九十百]+)';
const COUNTED = oneOf(
  '人次 人 名 位 元 万元 亿元 万人 千人 所 个 家 处 座 栋 幢 间 班 项 件 份 本 册 台 套 台套 辆 门 节 天 次 场 期 批 级 类 种 条 % ‰ 平方米 m2 亩 公里 米 个百分点 百分点 分 岁 轮 小 初 高',
);
/** 1所, 30个班, 9.1%; with what it counts or without. */
const AMOUNT = `(?:${NUMBER}个?${COUNTED}?)`;

/** By what a figure may be divided: who runs it, where, of which stage, of which rank, how it came to be. */
const KIND = oneOf(
  '民办 公办 普惠 普惠性 公益 公益性 国有 集体 企业 事业单位 机关 部门办 部队 社会力量 城区 主城区 中心城区 市区 县城 郊区 农村 乡镇 城镇 城市 镇区 乡村 街道',
  '市属 区属 县属 省属 部属 直属 市直 区直 县直 本级 市本级 市级 区级 县级 省级 国家级 校级 镇级 村级 小区配套 配套 附设 附属 独立 独立设置',
  '学校 小学 初中 高中 中学 普高 普通高中 职高 中专 中职 高职 技校 职校 高校 九年一贯制 十二年一贯制 一贯制 完全中学 幼儿园 园 校 托幼 学前 学前班 义务教育 高中阶段 职业 职业教育 特殊教育 特教 教学点 小学段 初中段 高中段',
  '新建 改建 扩建 改扩建 新改扩建 续建 迁建 重建 改造 新增 新开 新办 回购 一级 二级 三级 星级 示范 示范性 优质 重点 特色 实验 省优质 市优质',
  '男 男生 女 女生 男性 女性 大班 中班 小班 托班 一年级 二年级 三年级 七年级 八年级 九年级 高一 高二 高三 初一 初二 初三 起始年级 本科 专科 大专 研究生 硕士 本科以上 本科及以上 大专以上 大专及以上 学历 以上学历 及以上学历',
  '教学楼 宿舍楼 宿舍 食堂 操场 运动场 体育馆 图书馆 实验楼 综合楼 校舍 土建 设备 基建 分园 分校 校区 中心园 中心校 配套园 班 小班额 大班额 优质园 一级园',
);
/** What else there is of it, once it is said to be in it or not: 含随迁子女. */
const HELD = oneOf(
  '随迁子女 留守儿童 残疾儿童 残疾 借读生 外地 外省 外市 外籍 港澳台 进城务工人员子女 户籍 常住 适龄 学生 幼儿 儿童 新生 在校生 应届 往届 教师 教职工 专任教师 兼职 外聘 在编 在岗 编外 聘用 合同制 代课 临聘 特岗 特岗教师 公费师范生 支教 交流轮岗',
  '随班就读 送教上门 寄宿生 走读生 走读 住校生 高等教育 继续教育 托育 早教 骨干 骨干教师 名师 班主任 保育员 保安 后勤 教研员 送教 预算外 公用经费 人员经费 工资 绩效 奖金 社保 公积金 税 学段',
);
/** Where money is from. */
const MONEY = oneOf(
  '财政 中央 上级 地方 省 市 区 县 一般公共预算 公共预算内 公共财政 预算内 政府性基金 基金 专项 专项资金 资金 拨款 投入 支出 经费 补助 补助资金 奖补 转移支付 配套 配套资金 教育费附加 教育附加 专项债 专项债券 债券 贷款 自筹 社会 捐赠 捐资 上年结转 结转 结余 自有 公用经费 人员经费',
);
/** What a thing may be called that is counted: standing alone, it says what kind it is, not which of them. */
const RANK = oneOf(
  '普惠 普惠性 公益性 省级 市级 区级 县级 国家级 示范 示范性 星级 一级 二级 三级 一级园 优质园 省优质 市优质 省优质园 市优质园 示范园 教学楼 宿舍楼 综合楼 新建 改建 扩建 改扩建 续建 迁建 重建 小计 土建 设备 基建',
);
const ITEM = `(?:${KIND}|${HELD}|${MONEY})`;
const DONE = oneOf(
  '完成 建成 竣工 完工 投用 投入使用 交付 交付使用 启用 使用 开园 开学 开班 招生 挂牌 授牌 认定 命名 通过 验收 验收合格 竣工验收 评估 合格 达标 公布 公示 印发 下发 出台 发布 发文 转发 执行 实施 落实 到位 拨付 支付 配备 安装 实现 结题 结项 举办 召开 开展 组织 签约 签订 审议 研究 同意 运行 覆盖 全覆盖 审核 核定 建立 成立 上线 开通 改造 整改 建档 入库 开工 动工 启动',
);
const THING = oneOf(
  '方案 实施方案 文件 制度 办法 意见 通知 细则 章程 规定 项目 工程 资金 设备 校舍 课程 教材 任务 工作 总结 报告 纪要 协议 合同 机构 专班 平台 系统 各校 各园 各县区 各乡镇 全部学校 所有学校',
);

/** What a name of somebody's making must not hold: it may say more than a name does. */
const SAYS_MORE =
  '征求|合并|本表|草稿|样[表例稿]|以上|不|未|没|错|误|废|缺|漏|虚|疑|待|拟|预|估|暂|仅|只|约|另|改|更|调|换|删|停|撤|关闭|拆|退|重复|比|较|超|差|多|少|高于|低于|去年|上年|前年|明年|往年|计划|目标|原|旧|实际|真实|除|已|均|将|应|若|如|请|为|是|按|以|到|从|被|把|离|走|外单位|外县|其他|别的';
const CHARACTER = `(?:(?!${SAYS_MORE})[\\p{sc=Han}A-Za-z#×〇])`;
/** A person. */
const PERSON = `(?:${CHARACTER}{2,4})`;
const SCHOOL = `(?:(?:${CHARACTER}|\\d{1,2}(?![\\d年月])){1,14}(?:小学|中学|高中|初中|学校|幼儿园|中专|[职技党]校|学院|大学|校区|分校|分园|中心[校园]|实验[校园]|配套园|片区|小区|基地|中心)|\\p{sc=Han}{1,3}(?:[小幼]|(?<=[一二三四五六七八九十实附外])中))`;
/** An office, a meeting: who decided, or keeps what a figure is taken from. */
const OFFICE = `(?:${CHARACTER}{0,10}(?:[局委厅科室院]|(?<![公民停])办|政府|党组会?|党委会?|办公会议?|常务会议?|会议|部门|第三方|专家组|机构|单位))`;
/** What documents and registers are of; a list of those who left is no paper on those who are there. */
const OF_PAPERS = oneOf(
  '教育 事业 教育事业 学籍 学前 学前教育 义务教育 幼儿园 学校 统计 统计局 省 市 县 区 局 厅 教育局 市局 区局 省厅 市教育局 区教育局 财政 财政局 人社 人社局 公安 民政 户籍 人口 国民经济 社会发展 经济 年度 学年 学年初 资金 经费 收支 决算 审计 验收 竣工 评估 考核 督导 督查 会议 党组会 局务会 工作 实施 建设 项目 工程 管理 信息 数据 在园 在校 幼儿 学生 教师 招生 入学 培训 资助 专项 政府 上级 部门 主管部门 官方 事业统计 全国 全市 全县 和 附属 校 园 基本情况 情况 公开 政务 现场 检查 备案 立项 批复 采购 施工 质量 监测 测评 问卷 调查 满意度 实施方案 行动 安全 演练 活动 课程 课题 结题 获奖 荣誉 表彰 文件',
);
/** A document, a register. */
const PAPER = `(?:教基\\d{1,4}表|(?:教育|事业|教育事业|官方|统计局|部门){1,3}统计|统计数据|${OF_PAPERS}{0,5}(?:年报|年鉴|公报|报表|统计表|汇总表|一览表|明细表|调查表|台账|系统|平台|学籍|普查|决算|审计|文件|名册|花名册|报告|总结|纪要|方案|意见|通知|办法|名单|清单|证明|证书|材料|照片|截图|合同|发票|凭证|批复|网站|官网|公众号|公告|备案表|登记表|统计报告)(?:\\d{0,2}))`;
const SOURCE = `(?:${PAPER}|${OFFICE})`;

const MONTH = '(?:\\d{1,2}月(?:\\d{1,2}[日号]|[上中下]旬|[初底末份])?|\\d{1,2}月\\d{1,2}[日号]?)';
const DAY = `(?:(?:于|在)?(?:(?:20\\d{2}年?|今年|本年|当年)?${MONTH}|20\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}|20\\d{2}年?[初底末]?))`;
const REFERENCE = `(?:(?:上年度?|去年|前年|上一年度?|上学[年期]|(?:19|20)\\d{2}年度?|年初|学年初|上期|同期|上级?目标|目标|计划|任务|全[省市国县区]|[省市国]定)(?:同期|年?[末底初]|值|数|平均|水平|标准|目标|任务|要求){0,3})`;
const THIS =
  '(?:以[上下]|本[表页次]|表[中内]|上述|所[填报列]|各项|全部)?(?:表)?(?:数据|数字|指标|内容|信息|情况)?(?:均|都|全部)?';

/**
 * Where a phrase may stand: a `figure`’s row has its own, and one that counts what has names (`named`) their names, which over a table would say whose or of what it is; what is
 * `other` speaks of something else than the figure, or says that all is well, wherever it stands.
 */
type Reach = 'figure' | 'named' | 'any' | 'other';

const CHECKED = '(?:审核|核对|核实|审定|复核|核查|校对|确认|核)';
const AGREED = '(?:一致|无误|确认|通过|准确|属实|完毕)';

/** Phrases that say nothing against a figure, each a whole clause: what it means, where it may stand, and how it goes. */
// biome-ignore format: a line each
const table: readonly (readonly [meaning: string, Reach, pattern: string])[] = [
  ['含民办1所, 其中女生580人, 不含借读生', 'any', `(?:其中(?:含|有)?|[均还]?含有?|包[含括]|不含|不包[含括]|[未不][含计列]入?|均含)(?:${DAY})?${AMOUNT}?[为是系]?${ITEM}(?:[的和及与]?${ITEM}){0,4}(?:数|等)?${AMOUNT}?`],
  ['均为公办, 全部为普惠性幼儿园', 'any', `(?:均|全部?|都)?[为是系]?(?:均|全部?)?[为是系]${KIND}{1,5}`],
  ['没有民办学校', 'any', `(?:没有|无|暂无)(?:${KIND}{1,5}|人数|此项|此类|调整|变化|说明|异常)?`],
  ['公办900人, 1所改扩建', 'figure', `${AMOUNT}个?(?:${KIND}|${MONEY}){1,5}|(?:${KIND}|${MONEY}){1,5}${AMOUNT}|(?:${RANK}|${MONEY}){1,5}`],
  ['适龄幼儿1256人, 常住人口口径', 'figure', `(?:适龄|常住)(?:幼儿|儿童|人口|少年){0,3}(?:口径|${AMOUNT})`],
  ['2小1初, 30个班, 3-5周岁', 'figure', `分布在${AMOUNT}${KIND}|占地(?:面积)?${AMOUNT}|${AMOUNT}(?:参加|参与)(?:培训|活动|测评|检测)|(?:${AMOUNT}|(?:${NUMBER}个?${COUNTED}){2,5}|\\d+[-~至]\\d+周?岁|${NUMBER}\\/${NUMBER}|分[子母][为是:]?${AMOUNT}|第[一二三四五六七八九十\\d]+[批期轮])`],
  ['实验小学, 高新区配套园各1所', 'named', `${SCHOOL}等?`],
  ['实验小学30人', 'figure', `${SCHOOL}等?各?${AMOUNT}`],
  ['利用闲置校舍改建, 原址重建', 'figure', `(?:利用|租[用赁]|回购)?(?:闲置|原址|异地|就地|小区)?(?:校舍|场地|厂房|校园|用房|配套)?(?:新|改|扩|改扩|重|迁)建`],
  ['数据来源：教育事业统计', 'any', `(?:数据)?(?:来源|出处|来自|取自|摘自|出自|源自)于?[为是:]*${SOURCE}(?:提供|数据|导出)?`],
  ['按学籍统计, 以教育事业统计为准', 'any', `(?:本表|数据)?(?:[按据以依]|根据|依据|按照)(?:学籍|户籍|常住人口|实际人数|${SOURCE})(?:口径|人数|数)?(?:进行|的)?(?:统计|填报|填写|计算|数据|核定|认定|提供|导出|出具){0,3}`],
  ['以教育事业统计为准', 'other', `(?:统计)?(?:口径|数据)?(?:[以按]|依据)(?:学籍|户籍|${SOURCE})(?:口径|数据)?(?:为准|为依据|填报|统计|计算)+`],
  ['教育事业统计表, 学籍系统导出', 'figure', `[由从]?${PAPER}(?:数据?|导出|提供|核定|统计)?|[由从]?${OFFICE}(?:统计|提供|核定|文件|认定|核准)|(?:参测|参评|抽样|抽测|全员|问卷|满意度|实地)(?:学生|教师|调查|测评|检查){0,3}|第三方(?:测评|评估|调查)`],
  ['口径同上, 全口径', 'any', `(?:统计)?口径(?:同上|不变|一致|按[^，]*|[以见]${SOURCE}(?:为准)?)|同上年?口径|全口径|同上`],
  ['决算数, 学籍数, 合同价', 'figure', `(?:决算|审计|审定|结算|学籍|在籍|学年初报表|学年初|年报|统计年报|事业统计|核定)(?:数|人数|价|金额)|(?:合同|中标)(?:价|金额)|(?:不)?含税|四舍五入|每[天日年月周生]|每(?:年|月|季度?|学期|周|天|日)${NUMBER}次`],
  ['秋季学期, 2020学年初, 截至12月31日, 1-12月', 'figure', `(?:秋季学期|(?:20\\d{2}(?:[-~/至]20\\d{2})?)?学年[初末]?|年末|年底|全年|本?年度|(?:截[至止]到?|统计时点:?)(?:年[末底]|期末|${DAY})|(?:20\\d{2}年)?1月?[-~至到]12月|12月31日|12月[底末]|20\\d{2}年度?[底末]?)(?:数据?|在[校园籍]|累计)?`],
  ['截至2020年12月31日', 'any', `(?:本表)?(?:数据|统计){0,3}(?:截[至止]到?|统计时点:?)${DAY}|统计期间:?${DAY}[-至到]${DAY}`],
  ['见附件, 名单附后', 'any', `(?:具体|详细)?(?:名单|明细|清单|情况|说明|材料|佐证材料?|照片|文件|原因|内容)?(?:请|详|详细|参|请参)?(?:见|看)(?:附件|附表|附后|佐证材料?|佐证|名单|清单|明细|备注栏?|${PAPER})?(?:[\\d一二三四五六七八九十]+)?(?:第?\\d+页)?|附[件表]?[\\d一二三四五六七八九十]*|佐证材料|附(?:照片|名单|后|件|表|${PAPER})\\d*|(?:名单|明细|清单|材料)(?:附后|见附)`],
  ['均已建成投用, 文件已印发, 9月投用, 市政府办印发', 'figure', `(?:${SCHOOL}|${THING}|${DAY})?等?(?:经|由|联合)?${OFFICE}?(?:联合)?(?:(?:均|都|全部|现)?(?:已经?|均已|现已)?(?:均|全部|在|于)?(?:${DAY})?)(?:按[时期]|如期|提前|全部|全面|正式|顺利|足额|超额|市级|省级|区级|县级){0,3}(?:对外)?(?:在(?:${PAPER})上?)?${DONE}(?:并?${DONE}){0,4}(?:任务|目标任务|使用|省定任务|市定任务|建设任务|${THING})?|(?:召开|开展|组织|举办)(?:会议|活动|培训|演练|检查|督导|讲座|比赛|竞赛|调研)?${AMOUNT}`],
  ['完成率100%, 试行, 达标', 'figure', '(?:完成|到位|执行|覆盖|参评|达标)率?(?:为|达)?100%|试行|好|完成(?:目标|任务|指标)|各[园校县区乡镇]+(?:上报|填报)?(?:汇总|合计|相加)|由?(?:各校|各园|各县区|下级)(?:上报)?汇总|(?:网上|官网|局官网|网站|公众号)可查|已(?:公开|附|存档|归档|备案|上传)|(?:材料|资料)已?(?:存档|备查|归档)|按期|按时|如期|超额|优秀|良好|合格|持平|正常|运行良好|资金到位|具备条件'],
  ['高于全省平均水平, 达到省定标准', 'other', `(?:高于|达到|超过|优于|符合)${REFERENCE}`],
  ['较上年增加1所, 同比增长5%, 与上年持平', 'other', `(?:较|比|与|和|同|同比|环比)?${REFERENCE}?(?:相比|比)?(?:净|共|略|分别)?(?:增加?|增长|减少?|新增|上升|下降|提[高升]|降低?|超[过出]?)了?${AMOUNT}|(?:较|比)${REFERENCE}(?:净|共|略|约)?[多少高低]了?${AMOUNT}|(?:较|比|与|和|同)${REFERENCE}(?:基本)?(?:持平|一致|相同|相当)|(?:同比|环比)?(?:增|减|升|降)[长加幅少高低]?[为了]*${AMOUNT}|\\+\\d[\\d,.]*${COUNTED}?`],
  ['与统计年报一致', 'any', `(?:数据)?(?:与|和|同)${SOURCE}(?:数据?)?(?:核对)?(?:一致|相同|吻合|相符|无误)`],
  ['目标3所, 上年1200人, 全市平均97%', 'other', `(?:[省市区县]定|原定?|年度|全年)?(?:目标|计划|任务|标准|指标|上年度?|去年|全[省市区县国]平均|平均)(?:值|数|完成|实际|标准|目标|任务|平均|水平){0,3}[为是:]?[+-]?${AMOUNT}(?![\\d年月日~至到-])|全[省市区县国][为是:]?\\d[\\d.]*[%‰]`],
  ['今年1250人, 实际完成1250人', 'figure', `(?:今年|本年|全年|实际|合计|共|共计|总计|小计)(?:完成|到位|参评|支出|实施|共)?(?:为|是)?(?:${AMOUNT})?`],
  ['不少于40所, at least 95%', 'other', `不(?:少|低|高|多)于${AMOUNT}|不超过${AMOUNT}|done|(?:at least|at most|more than|less than|exactly) ?\\d[\\w.%/]*`],
  ['占GDP4.1%', 'other', `占[\\p{sc=Han}A-Za-z]{1,14}(?:的)?(?:比例|比重)?[为是]?\\d[\\d.]*%`],
  ['审计后为1200万元', 'figure', `(?:审计|决算|结算|审定|核定)后?[为是]?${AMOUNT}|最终以(?:决算|审计|结算)为依据`],
  ['不含预计数', 'other', `(?:${THIS}|数据){0,3}(?:不含|均?非|不包括|没有|无)(?:预计|估计|暂估)数?`],
  ['以上数据已经区统计局核对一致', 'other', `${THIS}(?:${OFFICE}?[均业]?已|已?[由经][^，未待没不错需应]{0,12})${CHECKED}{1,3}${AGREED}{0,3}|${THIS}${CHECKED}{1,3}${AGREED}{1,3}`],
  ['数据真实准确', 'other', `(?:经[^，]{0,6}|本单位|保证|承诺){0,3}${THIS}(?:真实|准确|无误|属实|完整|可靠|有效|合法|正确){1,4}(?:性)?(?:由[^，]{0,8}负责)?`],
  ['以2020年12月31日数据为准', 'other', `${THIS}以[^，]{0,10}\\d{4}年\\d{1,2}月\\d{1,2}日(?:24时|底)?(?:的?数据)?为准`],
  ['以此表为准', 'other', '以(?:此|本)(?:表|次|份|件)?(?:报送的?)?(?:数据)?为准'],
  ['此前报送的表格作废', 'other', '(?:此前|以前|之前|上次|前次|原|\\d{1,2}月\\d{1,2}日)[^，]{0,4}(?:报送|所报|填报|上报|报)[^，]{0,16}(?:作废|有误|不再使用)'],
  ['上年值取自统计报表', 'other', '[“"]?上年[值数][”"]?(?:取自|来自|来源|出自|填|按|据)[^，]*'],
  ['如有误请联系张三', 'other', '(?:[如若][有若]?(?:数据)?(?:有?误|疑问|问题|不符|不明|需修改|变动)[^，]{0,12}|请?(?:及时)?与?[^，]{0,10}(?:联系|来电|致电))'],
  ['联系人：张三', 'other', `(?:联系人?|经办人|填[表报]人)(?:及?电话|姓名)?:?${PERSON}?[\\w@.-]*|(?:联系电话|电话|手机|传真|邮箱):?[\\w@.-]*|(?:审核|审核人|负责人|制表人?|复核|复核人|校对|主管领导|分管领导|领导|签字)(?:签字)?:${PERSON}?`],
  ['责任单位：教育局', 'other', '(?:主管|责任|牵头|配合|协办|承办|主办|上级|建设|施工|填报)(?:单位|部门|科室|处室):?[\\p{sc=Han}、 ]*|单位:\\p{sc=Han}+[局校园委办]'],
  ['已剔除重复', 'other', '(?:已)?(?:扣除|剔除|去除|去掉|不含)重复(?:后)?(?:的?数)?'],
  ['完成率=完成数÷总数×100%', 'other', '\\p{sc=Han}+=[^，]*[÷×\\/][^，]*'],
  ['表号：教基1表, 有效期至：2021年6月', 'other', '(?:表号|文号|密级|编号|制定机关|制表机关|批准机关|批准文号|备案机关|备案文号|填报机关|综合机关名称|统一社会信用代码|组织机构代码|机构代码|行政区划代码|有效期至?|页码|报出日期)[:：]?[^，]*'],
  ['★为约束性指标', 'any', '(?:标注?|带)?[★☆*※▲●]?号?(?:标注)?(?:的)?(?:指标)?[为是](?:必填|选填|约束性|预期性|考核|重点|核心)(?:性)?(?:指标|项)'],
  ['保留两位小数', 'other', '保留[\\p{sc=Han}\\d]*小数'],
  ['按上限记', 'other', '按[上下]限(?:记|计|填)'],
  ['样例数据', 'other', '样例数据?|非真实填报'],
  ['另有2所在建', 'other', '另有[^，]*(?:在建|拟建|筹建|待验收)'],
  ['年 月 日', 'other', '[年月日_]+'],
  ['一式两份', 'other', '(?:本表)?一式[两二三四]份(?:[各由].{1,6})?|(?:各)?(?:留存|备查|存档)(?:一份)?'],
  ['以下空白', 'other', '以下(?:空白|无正文)|本页无正文|此页无正文|\\(?续表?\\)?|接上[页表]|转下页|第\\d*页(?:共\\d*页)?|共\\d*页|页|Page|of|完|-\\d+-'],
  ['已审', 'other', '已[审核阅]|同意|通过|属实|审核通过|符合要求|情况属实|无此项'],
];

/** What is longer is prose. */
const LONGEST = 48;
/** How many clauses are remembered: the notes of a table say the same over and over. */
const REMEMBERED = 5_000;

const patterns = new Map<string, RegExp>();

/** A phrase, made ready once for all kinds, when a first clause comes to it: that takes far longer than to match. */
function patternOf(written: string): RegExp {
  const known = patterns.get(written);
  if (known) return known;
  const made = new RegExp(`^(?:${written})$`, 'u');
  patterns.set(written, made);
  return made;
}

/** Phrases of a kind. */
class Phrases {
  private readonly written: readonly string[];
  private readonly seen = new Map<string, boolean>();

  constructor(written: readonly string[]) {
    this.written = written;
  }

  /** Whether a clause as a whole is one of them. */
  has(clause: string): boolean {
    if (clause.length > LONGEST) return false;
    const before = this.seen.get(clause);
    if (before !== undefined) return before;
    const found = this.written.some((one) => patternOf(one).test(clause));
    if (this.seen.size >= REMEMBERED) this.seen.clear();
    this.seen.set(clause, found);
    return found;
  }
}

const ofReach = (...reaches: readonly Reach[]): Phrases =>
  new Phrases(table.filter(([, reach]) => reaches.includes(reach)).map(([, , pattern]) => pattern));

/** Clauses that say nothing against the figure in whose row they stand. */
export const besideFigure = ofReach('figure', 'any', 'other');
/** Clauses that say nothing against the figures of a table. */
export const aroundTable = ofReach('any', 'other');
/** Names of what is counted. */
export const namesOfCounted = ofReach('named');
/** A day or a month alone, which of a thing that is done is when. */
export const daysAlone = new Phrases([DAY]);
/** A part of a figure by its kind, and nothing else: 城区1250人. */
export const partsAlone = new Phrases([`${KIND}{1,5}${AMOUNT}`]);
/** Clauses that speak of something else than the figure, or say that all is well. */
export const ofAnother = ofReach('other');
