import type { VNode } from 'preact';
import type { AnswerMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { Prose } from '../parts/prose.tsx';
import type { Explained } from './explain.ts';

/** What the codes mean by their specification and at hosts that use them in their own way. */
export function CodeAnswer({ explained, m }: { explained: Explained; m: AnswerMessages }): VNode | null {
  const { lang, href } = usePage();
  const { answer, delivery, codes, unknownCodes } = explained;
  const said = [answer.basic?.value ?? delivery?.basic, answer.enhanced?.value ?? delivery?.enhanced].filter(
    (code) => typeof code === 'string',
  );
  const [first] = said;
  if (first === undefined) return null;
  const advice = m.classAdvice[first.charAt(0) as keyof typeof m.classAdvice] as string | undefined;
  return (
    <section class="code-answer">
      <h2>{answer.kind === 'code' ? m.codeHeading(said.join(' ')) : m.meansHere}</h2>
      {advice && <p class="lead">{advice}</p>}
      {answer.kind === 'code' && <p class="soft">{m.codePrompt}</p>}
      {unknownCodes.map((code) => (
        <p key={code}>{m.noSuchCode(code)}</p>
      ))}
      {codes.map((record) => (
        <div key={record.code} class="code-meaning">
          <h3>
            <a href={href({ page: 'code', code: record.code })}>
              <span translate={false}>{record.code}</span> <Prose text={record.meaning.title} />
            </a>
          </h3>
          <p>
            <Prose text={record.meaning.meaning} />
          </p>
          {record.meaning.hosts && record.meaning.hosts.length > 0 && (
            <ul class="host-meanings">
              {record.meaning.hosts.map(({ host, code, meaning }, i) => (
                <li key={i}>
                  <b>{record.hosts[host]?.[lang] ?? host}</b> {code && <code translate={false}>{code}</code>}{' '}
                  <Prose text={meaning} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}
