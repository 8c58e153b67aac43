import type { Stage } from '../../dataset/types.gen.ts';
import type { Span } from '../../smtp/span.ts';
import { findCodes, joinReply } from '../diagnostic.ts';
import { commandStages } from '../stage.ts';
import { factOf, type Fact } from '../fact.ts';
import type { TextFormat } from './format.ts';
import { linesOf } from './lines.ts';

// What tools put in front of a line. Server: curl and Postfix's `<`, swaks' `<-`, `<~`, `<**`, RFCs' `S:`.
const server = /^[ \t]*(?:S:|<<<|<(?:[-~=*]{1,2}|\*\*)?|R:|SMTP<<)[ \t]{0,3}(?=[2-5]\d\d(?:[ -]|$))/;
const client = /^[ \t]*(?:C:|>>>|[-~]{1,2}>|>|SMTP>>)[ \t]{0,3}(?=[A-Za-z.*])/;
// Logs that keep a session as cells: hMailServer's, Exchange's protocol log.
const hmail = /^"(?:SMTPC|SMTPD)"(?:\t[^\t]{0,60}){3,4}\t"(SENT|RECEIVED): (.*)"$/;
const exchange = /^\d{4}-\d\d-\d\dT[\d:.]{8,16}Z,(?:[^,]{0,120},){5}([<>]),(.*?),[^,]*$/;
const reply = /^([2-5]\d\d)([ -])?(.*)$/;
const command =
  /^(EHLO|HELO|LHLO|STARTTLS|AUTH|MAIL FROM|RCPT TO|DATA|BDAT|RSET|NOOP|QUIT|VRFY|XCLIENT|\.$)(?=$|[\s:<])\s?:?\s*(.*)$/i;

/** An SMTP session as a tool shows it: with arrows, `C:`/`S:`, swaks' marks, or bare as in telnet and openssl s_client. */
export const dialogue: TextFormat = {
  id: 'dialogue',
  recognise(text) {
    let replies = 0;
    let commands = 0;
    for (const line of text.slice(0, 20_000).split(/\r\n?|\n/)) {
      const bare = bareOf(line);
      if (reply.test(bare)) replies++;
      else if (command.test(bare)) commands++;
    }
    return replies > 0 && commands > 0;
  },
  read(text) {
    const facts: Fact[] = [];
    const state: State = { stage: 'connect', recipient: null, host: null };
    let lines: string[] = [];
    let from = 0;
    for (const { line, start } of linesOf(text)) {
      const bare = bareOf(line);
      const said = reply.exec(bare);
      if (!said) {
        readCommand(bare, state);
        continue;
      }
      if (lines.length === 0) from = start;
      lines.push(bare);
      if (said[2] === '-') continue;
      const fact = readAnswer(lines, state, [from, start + line.length]);
      if (fact) facts.push(fact);
      lines = [];
    }
    return facts;
  },
};

/** What was said, without what a tool or a log writes around it. */
function bareOf(line: string): string {
  const cell = hmail.exec(line) ?? exchange.exec(line);
  return (cell?.[2]?.replace(/^"|"$/g, '') ?? line.replace(server, '').replace(client, '')).trim();
}

interface State {
  stage: Stage | null;
  recipient: string | null;
  host: string | null;
}

function readCommand(line: string, state: State): void {
  const host = /^(?:=== )?Connected to ([\w.-]+\w)/.exec(line)?.[1];
  if (host) state.host = host;
  const sent = command.exec(line);
  if (!sent?.[1]) return;
  const verb = sent[1].toLowerCase().split(' ', 1)[0] ?? '';
  state.stage = commandStages.get(verb) ?? null;
  if (verb === 'rcpt') state.recipient = /^<?([^\s<>]*)>?/.exec(sent[2] ?? '')?.[1] || null;
  if (verb === 'mail') state.recipient = null;
}

function readAnswer(lines: readonly string[], state: State, span: Span): Fact | null {
  const text = joinReply(lines.join(' '));
  const first = text[0];
  // 354 asks for the message: what is answered next is the end of the data.
  if (text.startsWith('354')) state.stage = 'end-of-data';
  if (first !== '4' && first !== '5') return null;
  return factOf({
    outcome: first === '4' ? 'delayed' : 'failed',
    recipient: state.recipient,
    text,
    ...findCodes(text),
    host: state.host,
    stage: state.stage,
    speaker: 'remote',
    span,
  });
}
