/** The version of the words in which consent is asked for, on paper and beside her (src/locales/en/fieldwork.json, under consent). New words get a new one. */
export const consentVersion = '2026-11';
