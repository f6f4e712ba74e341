import { Parser } from 'htmlparser2';

/** What a browser would send for the form controls of a page as they stand, without its buttons. */
export function fieldsOf(html: string): Record<string, string | string[]> {
  const fields = new FieldReader();
  const parser = new Parser({
    onopentag: (name, attributes) => fields.open(name, attributes),
    ontext: (text) => fields.write(text),
    onclosetag: (name) => fields.close(name),
  });
  parser.end(html);
  return fields.found;
}

class FieldReader {
  readonly found: Record<string, string | string[]> = {};
  private list: { name: string; value: string | null } | null = null;
  private area: { name: string; text: string } | null = null;

  open(tag: string, { name, type, value = '', checked, selected }: Record<string, string>): void {
    if (tag === 'select') this.list = { name: name!, value: null };
    if (tag === 'option' && this.list && (this.list.value === null || selected !== undefined)) this.list.value = value;
    if (tag === 'textarea') this.area = { name: name!, text: '' };
    if (tag !== 'input' || !name) return;
    if (type !== 'radio' && type !== 'checkbox') this.found[name] = value;
    else if (checked !== undefined) this.add(name, type, value);
  }

  write(text: string): void {
    if (this.area) this.area.text += text;
  }

  close(tag: string): void {
    if (tag === 'select' && this.list) this.found[this.list.name] = this.list.value ?? '';
    if (tag === 'textarea' && this.area) this.found[this.area.name] = this.area.text;
    if (tag === 'select') this.list = null;
    if (tag === 'textarea') this.area = null;
  }

  private add(name: string, type: string, value: string): void {
    if (type === 'radio') this.found[name] = value;
    else this.found[name] = [this.found[name] ?? [], value].flat();
  }
}
