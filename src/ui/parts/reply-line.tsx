import type { VNode } from 'preact';
import { parseReply } from '../../smtp/reply.ts';

/** A reply word for word as a server sends it, its grammar made visible: basic code, enhanced code, text. */
export function ReplyLine({ reply }: { reply: string }): VNode {
  const parsed = parseReply(reply);
  const basic = parsed.basic?.span[0] === 0 ? parsed.basic : null;
  const enhanced = basic || parsed.enhanced?.span[0] === 0 ? parsed.enhanced : null;
  const afterBasic = basic?.span[1] ?? 0;
  return (
    <samp class="reply" lang="en" translate={false}>
      {basic && <b class="reply-basic">{basic.value}</b>}
      {enhanced && reply.slice(afterBasic, enhanced.span[0])}
      {enhanced && <b class="reply-enhanced">{enhanced.value}</b>}
      {reply.slice(enhanced?.span[1] ?? afterBasic)}
    </samp>
  );
}
