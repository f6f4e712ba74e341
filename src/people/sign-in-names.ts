export type SignInNameKind = 'email' | 'phone' | 'username';

/** A sign-in name in the form in which it is stored and compared. */
export interface NormalName {
  kind: SignInNameKind;
  value: string;
}

/**
 * Reads what somebody typed as her sign-in name. E-mail addresses lose their capital letters, phone numbers
 * their spaces and signs (`00` becomes `+`), and user names their capital letters. Null when it is none of them.
 */
export function readSignInName(typed: string): NormalName | null {
  const text = typed.normalize('NFKC').trim();
  if (text.includes('@')) return readEmail(text);
  if (/^[+0(\d][\d\s().-]*$/.test(text)) return readPhone(text);
  return readUsername(text);
}

function readEmail(text: string): NormalName | null {
  const right = text.length <= 254 && /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@.<>(),;:"[\]\\]{2,}$/.test(text);
  return right ? { kind: 'email', value: text.toLowerCase() } : null;
}

function readPhone(text: string): NormalName | null {
  const digits = text.replace(/[^\d+]/g, '').replace(/^00/, '+');
  return /^\+?\d{6,15}$/.test(digits) ? { kind: 'phone', value: digits } : null;
}

function readUsername(text: string): NormalName | null {
  const name = text.toLowerCase();
  return /^[\p{L}][\p{L}\p{M}\p{N}._-]{2,39}$/u.test(name) ? { kind: 'username', value: name } : null;
}

/**
 * How many accounts may claim one name: a user name is one person's; a number or an address that nobody has proved
 * may be a family's. Signing in compares the password with as many as there could be, so the number is small.
 */
export function mostClaims(kind: SignInNameKind): number {
  return kind === 'username' ? 1 : 3;
}
