import { readSettings, type Settings } from '../../src/platform/config/settings.js';

/** Settings that make no noise and no demo people, unless `environment` wants them to. */
export function testSettings(environment: Record<string, string> = {}): Settings {
  const usual = { IMENTOR_MODE: 'demo', SECRET: 'a secret of thirty-two characters', PUBLIC_URL: 'http://localhost', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent' };
  const settings = readSettings({ ...usual, ...environment });
  return environment['IMENTOR_MODE'] ? settings : { ...settings, mode: 'test' };
}
