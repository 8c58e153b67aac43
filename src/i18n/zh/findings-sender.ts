import type { FindingCatalogue } from '../finding-messages.ts';

/** Findings about who may send for a domain: SPF, DKIM, DMARC. */
export const findingsSender = {
  'spf-ok': { says: 'SPF 记录有效：用去 10 次查询中的 {lookups} 次，空结果 {voids} 次（最多 2 次）。' },
  'spf-missing': {
    says: '{domain} 没有 SPF 记录。',
    means: '没有它，大型邮箱服务商会拒信或推迟。下面的记录允许 MX 主机发信，请补上其他发信来源。',
  },
  'spf-multiple': {
    says: '{domain} 有 {count} 条 SPF 记录。',
    means: '每次检查都会得出 permerror。请合并成一条。',
  },
  'spf-syntax': {
    says: 'SPF 记录中的 {term} 有错：{fault}。',
    means: '一处错误就使整条记录成为 permerror。',
  },
  'spf-join-without-space': {
    says: '记录被切成 {strings} 段字符串，拼接时中间不加空格。',
    means: '两个项因此连成一个词。请像下面那样在第一段末尾留空格。',
  },
  'spf-too-many-lookups': {
    says: '记录需要 {lookups} 次查询，最多允许 {most} 次（{by}）。',
    means: '接收方会得出 permerror。请用 ip4/ip6 代替 include，或去掉不再使用的服务。',
  },
  'spf-too-many-voids': {
    says: '有 {voids} 次查询没有结果，最多允许 {most} 次。',
    means: '接收方会得出 permerror。请删掉名称已失效的项。',
  },
  'spf-too-many-mx': {
    says: '某个 mx 项引出 {hosts} 台主机，最多允许 {most} 台。',
    means: '接收方会得出 permerror。请改为直接写网段。',
  },
  'spf-include-without-record': {
    says: '{term}：{domain} 没有 SPF 记录。',
    means: 'include 的对象没有记录就是 permerror。请删掉该项或改正名称。',
  },
  'spf-redirect-without-record': {
    says: '{term}：{domain} 没有 SPF 记录。',
    means: 'redirect 的对象没有记录就是 permerror。请改正名称。',
  },
  'spf-include-broken': {
    says: '{term}：{domain} 的记录无效（{fault}）。',
    means: '它的错误会变成您的记录的错误。需由其所有者修好，否则应去掉该项。',
  },
  'spf-include-unanswered': { says: '{term}：无法查询 {domain}，因此不知道其下的内容。' },
  'spf-loop': { says: '{term} 又回到 {domain}，记录形成环路。', means: '接收方会得出 permerror。' },
  'spf-void': {
    says: '有 {voids} 次查询没有结果（最多允许 {most} 次）。',
    means: '再有一个名称失效就可能成为 permerror。请删掉名称已失效的项。',
  },
  'spf-pass-all': {
    says: '{term} 允许整个互联网代表该域发信。',
    means: '它起不到保护作用，还会被过滤器扣分。请以 -all 或 ~all 结尾。',
  },
  'spf-neutral-all': { says: '{term} 对其他发送者不作表态。', means: '请以 ~all 或 -all 结尾。' },
  'spf-no-all': {
    says: '记录末尾既没有 all 也没有 redirect。',
    means: '其他发送者的结果是 neutral。请以 ~all 或 -all 结尾。',
  },
  'spf-terms-after-all': { says: 'all 之后的项不起作用：{terms}。', means: '请把它们移到 all 之前。' },
  'spf-redirect-ignored': { says: '记录中有 all，因此 {term} 被忽略。', means: '两者只留其一。' },
  'spf-ptr': {
    says: '记录使用了 ptr。',
    means: '又慢又不可靠，规范不建议使用，有的接收方会跳过。请改为直接写网段。',
  },
  'spf-unknown-modifier': { says: '修饰符 {term} 不为人知，会被忽略。' },
  'spf-needs-sender': { says: '{term} 取决于由谁发信。', means: '填写发送 IP 和信封发件人后才能继续。' },
  'spf-type-99': {
    says: '仍有旧类型 SPF（99）的记录。',
    means: '已经没有人查询它。请只保留 TXT 记录。',
  },
  'spf-result-pass': { says: '{ip} 以 {mailFrom} 发信，SPF 通过：{cause}。' },
  'spf-result-fail': {
    says: '{ip} 以 {mailFrom} 发信，SPF 失败：{cause}。',
    means: '若该地址可以代表此域发信，请把它加入记录；否则请经有权发信的服务器发送。',
  },
  'spf-result-softfail': {
    says: '{ip} 以 {mailFrom} 发信，SPF 结果为 softfail：{cause}。',
    means: '通常会被接收但留有标记，对 DMARC 没有帮助。若该地址可以发信，请加入记录。',
  },
  'spf-result-neutral': {
    says: '{ip} 以 {mailFrom} 发信，SPF 结果为 neutral：{cause}。',
    means: '这不算通过，对 DMARC 没有帮助。',
  },
  'spf-result-none': {
    says: '{ip} 以 {mailFrom} 发信，SPF 没有结论：{cause}。',
    means: '请为信封发件人的域发布记录。',
  },
  'spf-result-permerror': {
    says: '{ip} 以 {mailFrom} 发信，SPF 得出 permerror：{cause}。',
    means: '必须改正记录，重发没有用。',
  },
  'spf-result-temperror': {
    says: '{ip} 以 {mailFrom} 发信，SPF 无法判定：{cause}。',
    means: '处境相同的接收方会推迟这封邮件。',
  },
  'dkim-ok': { says: '该选择器的 DKIM 公钥有效（{type}，{bits} 位）。' },
  'dkim-missing': {
    says: '{name} 没有 DKIM 公钥。',
    means: '以选择器 {selector} 作的签名无法验证。请发布签名程序生成的公钥。',
  },
  'dkim-selector-invalid': { says: '选择器 {selector} 构不成合法的名称。' },
  'dkim-not-a-key': { says: '{name} 的文本不是 DKIM 公钥。', means: '请发布签名程序生成的公钥。' },
  'dkim-several': {
    says: '{name} 有 {count} 个公钥。',
    means: '接收方取哪一个没有定义。请只留一个，另一个换用别的选择器。',
  },
  'dkim-revoked': {
    says: '{name} 的公钥已撤销（p= 为空）。',
    means: '以此选择器作的签名都会失败。请换一个选择器签名。',
  },
  'dkim-invalid': { says: '{name} 的公钥无效：{fault}。', means: '以此选择器作的签名都会失败。' },
  'dkim-key-too-short': {
    says: '{name} 的 RSA 公钥只有 {bits} 位，低于 1024 位的接收方不得采用。',
    means: '请以新的选择器生成 2048 位密钥。',
  },
  'dkim-key-short': { says: '{name} 的 RSA 公钥为 {bits} 位。', means: '目前仍被接受，建议 2048 位。' },
  'dkim-ed25519': { says: '{name} 的公钥是 Ed25519。', means: '有的接收方还不能验证，请同时用 RSA 签名。' },
  'dkim-test': {
    says: '{name} 的公钥标为测试（t=y）。',
    means: '接收方可能当作未签名。签名正常后请去掉该标记。',
  },
  'dkim-strict': { says: '{name} 的公钥只用于该域本身，不包括子域（t=s）。' },
  'dmarc-missing': {
    says: '{domain} 没有 DMARC 记录，上级也没有适用的记录。',
    means: '大型邮箱服务商要求群发者具备。下面的记录不改变任何处理，只带来报告。',
  },
  'dmarc-several': { says: '{name} 有 {count} 条 DMARC 记录。', means: '多于一条时全部忽略。请只留一条。' },
  'dmarc-not-a-record': {
    says: '{domain} 的 _dmarc 处的文本不是 DMARC 记录。',
    means: '开头必须是大写的 v=DMARC1。',
  },
  'dmarc-wrong-name': {
    says: 'DMARC 记录写在了 {domain} 本身。',
    means: '只有 _dmarc 下的才会被读取，请移过去。',
  },
  'dmarc-no-policy': {
    says: '{domain} 的 DMARC 记录策略无效，又没有写报告地址。',
    means: '视同没有。请改正 p、sp 或 np。',
  },
  'dmarc-enforced': {
    says: 'DMARC 策略为 {policy}（{by}）。',
    means: '以该域名义发出、而 SPF 和 DKIM 都不能为其作证的邮件，会被拒收或归入垃圾邮件。',
  },
  'dmarc-monitoring': { says: 'DMARC 策略为 {policy}（{by}）。', means: '接收方只报告，不因此拒信。' },
  'dmarc-inherited': { says: '{domain} 没有自己的记录，以 {from} 的为准（{by}）。' },
  'dmarc-test': { says: '记录标为测试（t=y）：接收方不执行 {policy}，而执行 {applied}。' },
  'dmarc-public-suffix': { says: '{domain} 是公共后缀（psd=y）。' },
  'dmarc-non-existent': {
    says: '{domain} 不存在，因此适用针对不存在名称的策略（np）。',
    means: '请核对 From 中域名的拼写。',
  },
  'dmarc-no-reports': {
    says: '{domain} 的记录没有要求报告（rua）。',
    means: '没有报告就看不到 DMARC 拦下了什么。下面的地址只是示例。',
  },
  'dmarc-removed-tag': { says: '标签 {tag} 已不属于 DMARC（值 {value}）。', means: '接收方会忽略，请删掉。' },
  'dmarc-unknown-tag': { says: '标签 {tag} 不为人知，会被忽略（值 {value}）。' },
  'dmarc-malformed-tag': { says: '记录中有一段不是标签：{tag}。', means: '可能漏了分号或等号。' },
  'dmarc-repeated-tag': { says: '标签 {tag} 出现了两次。', means: '请只留一个。' },
  'dmarc-invalid-value': {
    says: '标签 {tag} 的值 {value} 无效。',
    means: '该值会被忽略，整个策略也可能随之失效。',
  },
  'dmarc-missing-p': {
    says: '记录没有 p 标签。',
    means: '视同 p=none，较旧的接收方会忽略整条记录。请写上 p。',
  },
  'dmarc-invalid-uri': { says: '{tag} 中的地址 {value} 不是合法的 URI。', means: '应以 mailto: 开头。' },
  'dmarc-size-limit': { says: '{tag} 中的地址 {value} 带有大小限制，现已不起作用。' },
  'dmarc-p-not-second': {
    says: 'p 标签没有紧跟在 v 之后。',
    means: '较旧的接收方会忽略这样的记录。请把 p 放在第二位。',
  },
  'dmarc-aligned': { says: 'DMARC 凭 SPF 通过：{authenticated} 可为 {domain} 作证（模式 {mode}）。' },
  'dmarc-not-aligned': {
    says: '{domain} 不能凭 SPF 通过 DMARC：{authenticated} 的 SPF 结果为 {spf}（模式 {mode}），而策略是 {policy}。',
    means:
      '除非该域的 DKIM 签名有效，否则邮件会被拒收或归入垃圾邮件。请改用该域下的信封发件人，或加上 DKIM 签名。',
  },
  'dmarc-not-aligned-monitoring': {
    says: '{domain} 不能凭 SPF 通过 DMARC：{authenticated} 的 SPF 结果为 {spf}（模式 {mode}）。',
    means: '策略为 none 时不会因此拒信。只要该域的 DKIM 签名有效，照样通过。',
  },
  'dmarc-alignment-unknown': { says: '无法得知 {domain} 能否凭 SPF 通过 DMARC。' },
  'dmarc-report-authorized': { says: '报告地址 {uri}（{tag}）已同意接收报告。' },
  'dmarc-report-refused': {
    says: '报告地址 {uri}（{tag}）在本域之外，且没有同意接收其报告。',
    means: '报告不会发往那里。须由对方发布下面的记录。',
  },
  'dmarc-report-unknown': { says: '无法查询报告地址 {uri}（{tag}）是否同意接收。' },
} as const satisfies Partial<FindingCatalogue>;
