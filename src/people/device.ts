// The order matters: most browsers also name those that they are like.
const browsers: [RegExp, string][] = [
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\/|Opera\//, 'Opera'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** What somebody would call the device that she signs in on: “Chrome, Android”. Empty when its browser does not say. */
export function deviceOf(userAgent: string | undefined): string {
  const named = [browsers, systems].map((kinds) => kinds.find(([mark]) => mark.test(userAgent ?? ''))?.[1]);
  return named.filter(Boolean).join(', ');
}
