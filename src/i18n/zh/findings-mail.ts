import type { FindingCatalogue } from '../finding-messages.ts';

/** Findings about where mail goes and who connects: MX, addresses, reverse names, HELO, transport security. */
export const findingsMail = {
  'could-not-ask': { says: '无法查询 {name} 的 {type} 记录，因为{reason}。' },
  'server-failed': {
    says: '查询 {name} 的 {type} 记录时，域名服务器出错（{rcode}）。',
    means:
      '记录可能存在，只是现在谁也看不到。收发双方会先把邮件推迟。请检查该域的域名服务器、委派和 DNSSEC。',
  },
  'mx-ok': { says: '邮件依次投往 {hosts}。' },
  'mx-domain-missing': {
    says: '域名 {domain} 不存在。',
    means: '发往它的邮件会退信，以它为发件域的邮件会被拒。先核对拼写，再查域名注册是否到期。',
  },
  'mx-alias-missing': {
    says: '{domain} 是 {target} 的别名（CNAME），而后者不存在。',
    means: '把别名指向存在的名称，或改用自己的 MX 记录。',
  },
  'mx-none': {
    says: '{domain} 存在，但既没有 MX 也没有地址，邮件无处可投。',
    means: '请发布 MX 记录；若该域不收邮件，则发布空 MX。',
  },
  'mx-implicit': {
    says: '没有 MX 记录，邮件直接投往 {domain} 自己的地址 {addresses}。',
    means: '这是允许的。若收信的是另一台机器，请发布 MX 记录。',
  },
  'mx-null': {
    says: '{domain} 声明不收邮件（空 MX）。',
    means: '没有邮箱的域这样做是对的。以它发出的邮件也常被拒，因为无法退信。',
  },
  'mx-null-with-others': {
    says: '空 MX 与其他主机并存：{hosts}。',
    means: '发送方如何处理没有定义。请删掉空 MX 或其余记录。',
  },
  'mx-null-preference': {
    says: '{domain} 的空 MX 优先级不是 0。',
    means: '请按下面的写法发布，否则有的发送方会当成主机。',
  },
  'mx-single': {
    says: '只有一台 MX 主机：{host}。',
    means: '发送方会重试数天，一台也够；主机停机时邮件在发送方等候。',
  },
  'mx-equal-preference': {
    says: '优先级 {preference} 由 {hosts} 共用。',
    means: '发送方随机挑选，因此每一台都要能收该域的全部邮件。',
  },
  'mx-repeated': { says: '主机 {host} 列了两次。', means: '请删掉重复的记录。' },
  'mx-domain-is-alias': {
    says: '{domain} 是 {target} 的别名（CNAME），以后者的 MX 为准。',
    means: '注意：别名会取代该名称的所有其他记录，包括 SPF。',
  },
  'mx-ip-literal': {
    says: 'MX 目标 {host} 是 IP 地址。',
    means: 'MX 必须写主机名。请给该地址起一个有 A 或 AAAA 记录的名称，再让 MX 指向它。',
  },
  'mx-localhost': {
    says: 'MX 目标 {host} 是发送方自己的机器。',
    means: '发送方会投给自己并报告环路。请写真正的主机，或发布空 MX（0 .）。',
  },
  'mx-not-fqdn': {
    says: 'MX 目标 {host} 不是完整域名。',
    means: '多半是区域文件里漏了末尾的点或域名部分。',
  },
  'mx-not-a-hostname': {
    says: 'MX 目标 {host} 不是合法的主机名。',
    means: '只能用字母、数字和连字符；带下划线会被部分发送方拒绝。',
  },
  'mx-addresses-ok': { says: '{host} 的地址是 {addresses}。' },
  'mx-without-address': {
    says: 'MX 主机 {host} 没有地址。',
    means: '发送方会跳过它。请按主机的真实地址发布 A 或 AAAA 记录；下面的地址只是示例。',
  },
  'mx-host-missing': {
    says: 'MX 主机 {host} 不存在。',
    means: '发送方会跳过它。请改正 MX 或发布该名称；下面的地址只是示例。',
  },
  'mx-is-alias': {
    says: 'MX 主机 {host} 是 {target} 的别名（CNAME）。',
    means: '有的服务器因此拒收往来邮件，有的会陷入环路。请在 MX 中直接写 {target}。',
  },
  'mx-ipv6-only': {
    says: '所有 MX 主机都只有 IPv6 地址：{hosts}。',
    means: '没有 IPv6 的发送方无法投递。请增加一台有 IPv4 地址的主机。',
  },
  'mx-host-ipv6-only': { says: '{host} 没有 IPv4 地址。' },
  'mx-private-address': {
    says: '{host} 的地址 {address} 是私有地址。',
    means: '该网络以外谁也投不进来。请发布公网地址。',
  },
  'mx-loopback-address': {
    says: '{host} 的地址 {address} 是环回地址。',
    means: '发送方会投给自己。请发布主机的真实地址。',
  },
  'mx-special-address': {
    says: '{host} 的地址 {address} 无法接收任何邮件。',
    means: '请发布主机的真实地址。',
  },
  'mx-example-address': { says: '{host} 的地址 {address} 是文档专用地址。' },
  'dnssec-secure': { says: '{name} 的 {type} 记录有签名，解析器已验证。' },
  'dnssec-insecure': {
    says: '{name} 的 {type} 记录没有签名。',
    means: '很常见，也允许。要用 DANE 则区域必须签名。',
  },
  'dnssec-bogus': {
    says: '{name} 的 {type} 记录 DNSSEC 签名损坏，做验证的解析器一律报错。',
    means: '凡是检查 DNSSEC 的地方，邮件都会被推迟。请重新签名，或在修好之前到注册商处撤下 DS 记录。',
  },
  'dnssec-probably-bogus': {
    says: '关闭检查时能查到 {name} 的 {type} 记录，打开检查则解析器出错。',
    means: 'DNSSEC 签名损坏时就是这样。请再问一个确定做验证的解析器。',
  },
  'dnssec-not-judged': {
    says: '不确定这个解析器是否验证 DNSSEC，因此不对 {name} 下结论。',
    means: '若有必要，请换一个解析器。',
  },
  'ptr-confirmed': { says: '{ip} 的反向解析是 {names}，正向解析也能回到该地址。' },
  'ptr-missing': {
    says: '地址 {ip} 没有反向解析（PTR）。',
    means:
      '许多服务器会拒绝这样的客户端。PTR 只能由地址的持有者（运营商、机房）发布，请向他们申请下面的记录。',
  },
  'ptr-not-confirmed': {
    says: '{ip} 的反向解析是 {names}，但该名称的正向解析回不到这个地址。',
    means: '请按下面的写法为该名称发布地址，或请地址持有者改正 PTR。',
  },
  'ptr-partly-confirmed': {
    says: '{ip} 的反向解析中，{names} 回不到该地址。',
    means: '接收方可能只看其中任意一个。请只留一个名称，并使其正反一致。',
  },
  'ptr-several': { says: '{ip} 有多个反向解析：{names}。', means: '允许，但接收方可能只看其中任意一个。' },
  'ptr-not-a-hostname': {
    says: '反向解析 {name} 不是合法的主机名。',
    means: '接收方按没有反向解析处理。请地址持有者改成正规名称。',
  },
  'ptr-generic': {
    says: '反向解析 {name} 看起来像家用宽带线路。',
    means: '这是按名称形式作的推测。过滤器会把它当作家庭线路；请地址持有者改成您自己域下的名称。',
  },
  'ptr-address-not-public': { says: '{ip} 不是公网地址。', means: '请填写服务器从外部看到的地址。' },
  'helo-ok': { says: 'HELO 名称 {helo} 解析到 {addresses}。' },
  'helo-not-fqdn': {
    says: 'HELO 名称 {helo} 不是完整域名。',
    means: '请设成带域名的服务器名（Postfix：smtp_helo_name、myhostname）。',
  },
  'helo-not-a-hostname': {
    says: 'HELO 名称 {helo} 不是合法的主机名。',
    means: '只能用字母、数字和连字符，其他写法许多服务器会拒绝。',
  },
  'helo-bare-address': { says: 'HELO 名称 {helo} 是没有方括号的 IP 地址。', means: '请使用服务器的名称。' },
  'helo-literal': {
    says: '客户端以地址 {helo} 自称。',
    means: '没有名称的客户端可以这样；邮件服务器应当有名称。',
  },
  'helo-literal-mismatch': {
    says: '客户端自称 {helo}，却不是它连接所用的地址。',
    means: '请使用服务器的名称。',
  },
  'helo-unresolved': {
    says: 'HELO 名称 {helo} 没有地址。',
    means: '请发布下面的记录，或让服务器使用存在的名称。',
  },
  'helo-mismatch': {
    says: 'HELO 名称 {helo} 解析到 {addresses}，不是发送地址。',
    means: '规范不允许仅凭这一点拒信，但过滤器会扣分。',
  },
  'mta-sts-missing': {
    says: '{name} 没有 MTA-STS 记录。',
    means: '可选。有了它，发送方会要求使用证书有效的 TLS。',
  },
  'mta-sts-record-ok': { says: 'MTA-STS 记录存在，id 为 {id}。' },
  'mta-sts-several': {
    says: '{name} 有 {count} 条 MTA-STS 记录。',
    means: '多于一条时，发送方按没有处理。请只留一条。',
  },
  'mta-sts-not-a-record': {
    says: '{name} 的文本不是 MTA-STS 记录。',
    means: '开头必须正好是 v=STSv1;',
  },
  'mta-sts-id': {
    says: '{name} 的 MTA-STS 记录没有合法的 id。',
    means: '应为 1 到 32 个字母或数字，策略每次改动都要换；下面的 id 只是示例。',
  },
  'mta-sts-policy-not-fetched': {
    says: '网页读不到策略文件 {url}。',
    means: '请打开链接，把文件粘贴到下方，即可与 MX 主机对照。',
  },
  'mta-sts-policy-invalid': {
    says: '策略文件无效：{faults}。',
    means: '手上没有旧策略的发送方会当作没有策略。',
  },
  'mta-sts-policy-ok': { says: '策略文件有效（模式 {mode}），覆盖了每一台 MX 主机。' },
  'mta-sts-mx-not-covered': {
    says: '策略（模式 enforce）没有覆盖 MX 主机 {host}，其中列的是 {mx}。',
    means: '遵守 MTA-STS 的发送方不会投往那里。请把该主机加入策略并更换 id。',
  },
  'mta-sts-mx-not-covered-testing': {
    says: '策略（模式 testing）没有覆盖 MX 主机 {host}，其中列的是 {mx}。',
    means: '目前还没有影响。改成 enforce 之前请先加入该主机。',
  },
  'tls-rpt-missing': { says: '{name} 没有 TLS-RPT 记录。', means: '可选。有了它，发送方会报告 TLS 故障。' },
  'tls-rpt-ok': { says: 'TLS 故障报告发往 {rua}。' },
  'tls-rpt-several': {
    says: '{name} 有 {count} 条 TLS-RPT 记录。',
    means: '多于一条时，发送方不发报告。请只留一条。',
  },
  'tls-rpt-no-address': { says: '{name} 的 TLS-RPT 记录没有可用的地址。', means: '请按下面的写法填一个。' },
  'tls-rpt-invalid-address': {
    says: 'TLS-RPT 地址 {uri} 既不是 mailto: 也不是 https:。',
    means: '报告送不到那里。',
  },
  'tlsa-none': { says: '{hosts} 没有 TLSA 记录（DANE）。', means: '可选，需要 DNSSEC。' },
  'tlsa-ok': {
    says: '{name} 有 {count} 条 TLSA 记录，已验证。',
    means: '证书是否与之相符，只有连接 25 端口的服务器才能知道。',
  },
  'tlsa-insecure': { says: '{name} 的 TLSA 记录没有签名。', means: '发送方会忽略。请给区域签名。' },
  'tlsa-mx-insecure': {
    says: '{name} 的 TLSA 有签名，但通往它的路径没有：{domain} 的 MX 或主机地址未签名。',
    means: '发送方不会采用 DANE。请给两个区域都签名。',
  },
  'tlsa-not-judged': {
    says: '{name} 有 TLSA 记录，但不确定这个解析器是否做验证。',
    means: '请换一个做验证的解析器。',
  },
  'tlsa-unusable': {
    says: '{name} 的一条 TLSA 记录不可用：{fault}。',
    means: '若没有别的可用记录，发送方会退回不验证的 TLS；常用的形式是 3 1 1。',
  },
  'tlsa-full-certificate': {
    says: '{name} 的一条 TLSA 记录含有整张证书。',
    means: '允许，但太大。用摘要（3 1 1）就够了。',
  },
  'tlsa-lookup-failed': {
    says: '查询 {name} 的 TLSA 时，域名服务器出错（{rcode}）。',
    means: '采用 DANE 的发送方会推迟邮件，因为可能是攻击。请修复 MX 主机所在域的域名服务器。',
  },
  'bimi-none': { says: '{name} 没有 BIMI 记录。', means: '可选：给通过 DMARC 的邮件显示标志。' },
  'bimi-ok': { says: 'BIMI 记录存在。', means: '没有任何应答取决于它。' },
  'bimi-several': { says: '{name} 有 {count} 条 BIMI 记录。', means: '请只留一条。' },
  'bimi-declined': { says: '{name} 的 BIMI 记录声明不显示标志。' },
  'bimi-invalid-link': { says: '{name} 的 BIMI 记录中，标签 {tag} 不是 https 链接。' },
  'bimi-without-enforcement': {
    says: '有 BIMI 记录，但 DMARC 没有强制执行（策略：{policy}）。',
    means: '策略为 quarantine 或 reject 之前不会显示标志。',
  },
} as const satisfies Partial<FindingCatalogue>;
