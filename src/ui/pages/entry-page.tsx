import type { VNode } from 'preact';
import type { EntryRecord } from '../../dataset/compiled.ts';
import { langTag, otherLang } from '../../i18n/lang.ts';
import type { EntryMessages } from '../../i18n/messages.ts';
import { usePage } from '../page-context.tsx';
import { Citations } from '../parts/citations.tsx';
import { Chain } from '../parts/chain.tsx';
import { Corrections } from '../parts/corrections.tsx';
import { DeadEnds, Workarounds } from '../parts/workarounds.tsx';
import { EntryFacts, EntryTags } from '../parts/entry-facts.tsx';
import { EvidenceList, EvidenceMarks } from '../parts/evidence.tsx';
import { ExactTexts } from '../parts/exact-texts.tsx';
import { Marked, Prose } from '../parts/prose.tsx';
import { NightCard } from '../parts/night-card.tsx';
import { NextTry, waitingCauses } from '../parts/next-try.tsx';
import { ReplyLine } from '../parts/reply-line.tsx';
import { VerdictBanner } from '../parts/verdict-banner.tsx';
import { VersionTable } from '../parts/version-table.tsx';

/** The answer for 02:00 first (verdict, do, do not), then the reference in the order of the seed's page. */
export function EntryPage({ record, m }: { record: EntryRecord; m: EntryMessages }): VNode {
  const { lang } = usePage();
  const { entry, sources, hosts } = record;
  const other = otherLang(lang);
  const sections = {
    facts: m.facts,
    versions: m.versions,
    'root-cause': m.rootCause,
    documentation: m.documentation,
    workarounds: m.workarounds,
    steps: m.otherSteps,
    'dead-ends': m.deadEnds,
    texts: m.texts,
    evidence: m.evidence,
  };
  return (
    <article class="entry">
      <nav class="contents" aria-label={m.onThisPage}>
        <p>{m.onThisPage}</p>
        <ul>
          {Object.entries(sections).map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <VerdictBanner verdict={entry.verdict} note={entry.verdictNote} actor={entry.actor} />
      <EntryTags entry={entry} m={m} />
      <h1>
        <Prose text={entry.title} />
      </h1>
      <p class="plate">
        <ReplyLine reply={entry.reply} />
      </p>
      <NightCard
        steps={entry.steps}
        deadEnds={entry.deadEnds.map(({ action }) => action)}
        deadEndsHref="#dead-ends"
        m={m}
      />
      {waitingCauses.includes(entry.cause) && <NextTry entry={entry} />}
      <EntryFacts record={record} m={m} />
      <VersionTable rows={entry.versions} seen={record.seen} evidence={entry.evidence} m={m} />
      <section aria-labelledby="root-cause">
        <h2 id="root-cause">{m.rootCause}</h2>
        <div class="two">
          {([lang, other] as const).map((one) => (
            <p key={one} lang={langTag[one]}>
              <Marked text={entry.rootCause[one]} />
            </p>
          ))}
        </div>
        <EvidenceMarks refs={entry.rootCauseEvidence} evidence={entry.evidence} />
      </section>
      <section aria-labelledby="documentation">
        <h2 id="documentation">{m.documentation}</h2>
        <Citations citations={entry.documentation} sources={sources} />
      </section>
      <Workarounds entry={entry} hosts={hosts} m={m} />
      <section aria-labelledby="steps" lang={langTag[other]}>
        <h2 id="steps">{m.otherSteps}</h2>
        <ol>
          {entry.steps.map((step, i) => (
            <li key={i}>
              <Marked text={step[other]} />
            </li>
          ))}
        </ol>
      </section>
      <DeadEnds entry={entry} m={m} />
      <ExactTexts entry={entry} hosts={hosts} m={m} />
      <Chain chain={record.chain} m={m} />
      <Corrections entry={entry} m={m} />
      <EvidenceList evidence={entry.evidence} sources={sources} m={m} />
    </article>
  );
}
