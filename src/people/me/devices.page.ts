import type { Translate } from '../../platform/language/translations.js';
import { Page } from '../../platform/web/answers.js';
import type { Session } from '../session.entity.js';

/** Where she is signed in. */
export interface DevicesPage {
  devices: { action: string; name: string; since: Date; seen: Date; shared: boolean; here: boolean }[];
  others: boolean;
}

/** `here` is the session in which she looks at the page. */
export function devicesPage(sessions: Session[], here: Buffer, t: Translate): Page<DevicesPage> {
  const devices = sessions.map(({ id, device, createdAt, seenAt, shared }) => ({
    action: `/me/devices/${id.toString('hex')}/closure`,
    name: device || t('people.devices.unknown'),
    since: createdAt,
    seen: seenAt,
    shared,
    here: id.equals(here),
  }));
  return new Page('people/devices', t('people.devices.title'), { devices, others: devices.length > 1 });
}
