import { noChange } from 'lit';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * `<div ${setStyle({ '--at': '40%' })}>`: properties of an element's own style. The usual directive writes the attribute `style` at
 * first, which the page's Content-Security-Policy forbids.
 */
class SetStyle extends Directive {
  private before: Readonly<Record<string, string>> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('setStyle stands in the tag of an element');
  }

  render(style: Readonly<Record<string, string>>): symbol {
    void style;
    return noChange;
  }

  override update(part: ElementPart, [style]: [Readonly<Record<string, string>>]): symbol {
    const { style: own } = part.element as HTMLElement;
    for (const name of Object.keys(this.before)) if (!(name in style)) own.removeProperty(name);
    for (const [name, value] of Object.entries(style)) if (this.before[name] !== value) own.setProperty(name, value);
    this.before = style;
    return noChange;
  }
}

export const setStyle = directive(SetStyle);
