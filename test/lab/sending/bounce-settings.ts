import type { SendingMta } from './mta.ts';

/** Settings under which a message that is tried again is warned about after 3 s and given up after 10 s. */
export const bounceSettings: Readonly<Record<SendingMta['host'], Readonly<Record<string, string>>>> = {
  postfix: {
    minimal_backoff_time: '2s',
    maximal_backoff_time: '4s',
    queue_run_delay: '1s',
    maximal_queue_lifetime: '10s',
    bounce_queue_lifetime: '10s',
    delay_warning_time: '3s',
    // Which message finds a connection still open is chance.
    smtp_connection_cache_on_demand: 'no',
    // An unknown local user is taken and bounced instead of refused.
    local_recipient_maps: '',
  },
  exim: {
    // Each queue run comes after the retry time, so that each is a try: what a notice says is then no chance.
    retry: 'F,10s,1s',
    queue_interval: '2s',
    delay_warning: '3s:1h',
  },
  sendmail: {
    '-q': '1s',
    'Timeout.queuewarn': '3s',
    'Timeout.queuereturn': '10s',
  },
};
