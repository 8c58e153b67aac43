import type { VNode } from 'preact';
import { parseReply } from '../../smtp/reply.ts';

/** A reply as a server sends it, its grammar made visible: basic code, enhanced code, text. */
export function ReplyLine({ reply }: { reply: string }): VNode {
  const { basic, enhanced, text } = parseReply(reply);
  const coded = basic?.span[0] === 0 || enhanced?.span[0] === 0;
  return (
    <samp class="reply" lang="en" translate={false}>
      {coded && basic && <b class="reply-basic">{basic.value}</b>}
      {coded && basic && ' '}
      {coded && enhanced && <b class="reply-enhanced">{enhanced.value}</b>}
      {coded && enhanced && ' '}
      {coded ? text : reply}
    </samp>
  );
}
