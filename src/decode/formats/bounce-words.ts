// The words by which programs announce a failed delivery, in the languages in which mail systems are sold. Each list
// is a family of subjects or sentences, not of products: several products share nearly every line.

const list = (...words: readonly string[]): RegExp => new RegExp(words.join('|'), 'iu');

/** Mailboxes that are only ever given as the sender of an envelope: what comes back to them are reports. */
export const returnAddress =
  /[-_.](?:bounces?|errors?|return)(?:[+=-][^@\s]*)?@|(?:^|[<\s])(?:bounces?|errors?|owner|verp|return)[+=-][^@\s]*@/i;

/** Addresses from which programs report on deliveries. */
export const daemonAddress = list(
  'mailer[._ -]?daemon',
  'post_?master(?:\\\\)?@',
  'mail[._-]?daemon@',
  'maildaemon|mdaemon',
  'microsoftexchange[0-9a-f]{16,}@',
  'bounce[sd]?@|bounce-notif',
  'mail[._-]?deliver[a-z]*(?:[._-](?:sub)?system)?@',
  'mmdf@|smtp_mail_service|antivirus_for_smtp',
  '^\\W*<>\\W*$',
);

/** Names behind which a program, or the person who answers for it, reports on deliveries. */
export const daemonName = list(
  'post_?master',
  'mail(?:ing)? ?deliver|delivery (?:sub)?system|delivery (?:status|notification|service)',
  'mail[ -]?(?:system|administrator|router|server|service|daemon)',
  'mail[._]delivery|interscan|e-?mail administrator',
  '-(?:admin|owner|server|manager)@|sysadmin@',
  'system ?administrator|syst(?:e|è)m(?:e|beheerder|admin)|administrateur syst|administrador d[eo]l? sistema|amministratore di sistema',
  'sistema de corre|posta sistemi|почтов(?:ая|ый|ой)|администратор',
  '邮件系统|郵件系統|系统管理员|系統管理員|系统退信|メール(?:配信|サーバ|システム)|システム管理者|메일 ?(?:시스템|서버|관리자)',
);

/** Subjects of reports on deliveries. */
export const undelivered = list(
  // English
  'undeliver|non[- ]?deliver|deliver\\w* (?:error|delay)',
  'returned (?:mail|e-?mail|message|to sender)|return(?:ing)? (?:message|mail|to sender)',
  'delivery (?:status|fail|notif|report|problem|delayed|has|unsuccess|incomplete)|delivery[ -]?failed',
  'fail(?:ure|ed) (?:notice|notification|delivery|to deliver|mail)',
  'mail (?:system error|delivery|failed|could|failure|undeliv|error|not deliv)|mail not delivered',
  'not (?:yet )?(?:be )?deliver|could ?n.t (?:be )?deliver|could not (?:be )?(?:deliver|sent?)|cannot (?:be )?sen[dt]|unable to deliver',
  'delayed mail|message (?:delayed|status|not sent)|error (?:during delivery|sending message)|processing error|warning.*(?:could not|delayed|unknown|deliver)',
  'user unknown|bounced? (?:mail|message)|mail bounce|rejected (?:mail|message)|automatically rejected|^\\s*rejected:',
  'message (?:you sent )?(?:blocked|rejected|refused|undeliv)|(?:are )?not (?:a )?member|^\\s*postmaster notify',
  'banned contents|(?:virus|spam|infected).{0,40}(?:from|by) you\\b',
  // German, Dutch, Scandinavian
  'unzustellbar|(?:nicht|konnte nicht) (?:zugestellt|gesendet)|zustell(?:ung|fehler)|rückmeldung.*zustell',
  'onbestelbaar|niet (?:bezorg|afgelever)|bezorging.*mislukt',
  'kan (?:inte|ikke) levere|olever(?:bar|erat)|levering.*misly|ikke levert|leveringsfe[jil]+|ei voitu toimittaa|toimitus(?:virhe| epäonnistui)|perille toimittaminen',
  // French, Spanish, Portuguese, Italian, Romanian
  '(?:non|pas été) (?:remis|distribu|délivr|livr)|(?:échec|chec) de (?:la |l.)?(?:remise|livraison|distribution|envoi)|retour.{0,20}expéditeur',
  'no (?:se )?(?:ha )?(?:pudo|puede|pud[io]+)(?: ser)? (?:entreg|enviar)|no entregad|devuelto|rechazado|(?:error|fallo|fall[aó]).{0,12}entrega',
  'não (?:é possível |foi |pôde ser )?(?:entreg|enviad)|falha (?:na|de|ao) (?:entrega|enviar)|mensagem (?:devolvida|não)|devolvid[ao]',
  'mancat[ao] (?:consegna|recapito)|non (?:recapitabil|consegnat|recapitat)|impossibile (?:recapitare|consegnare)|errore.{0,12}(?:consegna|recapito)',
  'nelivrat|mesaj.{0,12}returnat',
  // Slavic, Baltic, Hungarian, Greek, Turkish
  'недостав|не (?:был[оаи]? )?доставлен|не может быть доставлен|не ?удается доставить|(?:ошибка|сбой|отказ) (?:при )?(?:доставк|отправк)|возврат (?:письма|почты)|не вдалося доставити|не доставлено',
  'niedostarcz|nie (?:dostarczono|można dostarczyć)|zwrot (?:wiadomo|poczty)|błąd dostarcz',
  'nedoruč|doručení.{0,30}nezda|vrácen[áéo]|nedostavljiv|neisporuč|nepristatyt|kézbesít|επιστροφή|αδυναμία παράδοσης|δεν παραδόθηκε|teslim edileme|iletilemedi|gönderilemedi',
  // Chinese, Japanese, Korean, Vietnamese, Thai, Arabic, Hebrew
  '退信|退回|未送达|未送達|(?:投递|投遞|递送|遞送|发送|傳送|寄送|传递)(?:失败|失敗|错误|錯誤)|无法(?:投递|送达|发送|递送)|無法(?:投遞|傳遞|傳送|送達|遞送)',
  '配信(?:不能|不可|できません|エラー|に?失敗)|送信(?:できません|エラー|に?失敗)|送信できませんでした|エラーメール|不達|未達|届(?:け|か)(?:る|られ|な)',
  '(?:전송|배달|발송|전달)(?:할 수 없|되지|에? ?실패|불가|이? 지연)|반송|không (?:gửi|phát) được|ส่ง(?:ไม่|กลับ)|تعذر تسليم|فشل (?:تسليم|التسليم)|לא (?:ניתן למסור|נמסר)',
);

/** Sentences by which a notice tells that a message did not arrive. */
export const failurePhrases = list(
  "(?:could not|cannot|can't|couldn't|wasn't|was not|were not|has not|have not|not|unable to|un)\\W{0,3}(?:be |been |able to |yet been |yet )?(?:deliver|reach|relay|send|sent)",
  'deliver\\w* (?:has )?(?:failed|been delayed|failure|incomplete)|failed (?:recipients?|addresses|to deliver)|delivery (?:failed|errors?|problems?)',
  'following address|did not reach|undeliverable|permanent(?:ly)? (?:fatal )?error|returned (?:mail|because)|retry timeout|error was detected|has been returned|has bounced',
  "user unknown|unknown user|no such user|does not exist|not a member|final delivery userid|invalid (?:user|recipient|mailbox)|doesn't have",
  'attempting to deliver|error (?:has )?occurred while|did not receive (?:this|your) message|encountered an error|has been (?:delayed|postponed)|not been accepted|refused to accept',
  'over quota|mailbox.{0,20}full|was (?:rejected|undeliverable|stopped|automatically rejected)|rejected by|non-deliverable|unknown recipient|did not like our',
  'nicht (?:zugestellt|zustellen|gesendet)|nachrichtenzustellung|unzustellbar|niet (?:worden )?(?:bezorgd|afgeleverd)|bezorging|inte (?:levereras|att leverera)|levering.{0,40}mislyk|ikke (?:leveres|levert)|ei voitu',
  'échec de la remise|n.a pas (?:pu être|été) (?:remis|délivr|distribu|livr)|n.est pas arriv|no se (?:ha )?pud[oi]|error de entrega|no (?:pudo|puede) (?:ser )?entreg|não (?:pôde|foi|pode) (?:ser )?entreg|falha na entrega|non è stat[oa] (?:recapitat|consegnat)|recapito non riuscito',
  'не (?:может быть|был[оа]?|удалось) ?(?:доставлен|отправлен|доставить)|не доставлен|ошибка доставки|nie (?:może być|można|została?) dostarcz|nedoruč|doručit|nezdařil|teslim edileme|iletileme',
  '退信|退回|无法|無法|未能|投递失败|失败|届け|送信できません|送信できませんでした|配信(?:に|できません|不能)|エラー|失敗|전송|전달하지 못|배달하지 못|실패|반송',
);

/** A reply or a session as servers write it: a code where a reply begins, `>>> RCPT TO`, `#5.1.1`. */
export const replyInText =
  /(?:^|[:：;('"\s[>])(?:[45]\d\d[ -]{1,3}(?:#?[45]\.\d{1,3}\.\d{1,3}\b|[A-Z<"'(*\p{Lo}\p{Ll}])|#?[45]\.[1-7]\.\d{1,3}\b)|^>>> |^<<< [45]\d\d/mu;
