/** E-mail addresses and international phone numbers in running text; they belong in private facts only. */
export const emailAddress = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/u;
export const phoneNumber = /(?:\+|\b00)\d[\d ()./-]{6,}\d/u;

const all = [emailAddress, phoneNumber].map(({ source }) => new RegExp(source, 'gu'));

/** The text with e-mail addresses and international phone numbers replaced by `(contact)`. */
export function withoutContacts(text: string): string {
  return all.reduce((redacted, pattern) => redacted.replace(pattern, '(contact)'), text);
}

/** True if a text holds an e-mail address or an international phone number. */
export function holdsContacts(text: string): boolean {
  return withoutContacts(text) !== text;
}
