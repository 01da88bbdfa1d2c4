/** Where something stands in a template: both count from 1; columns are characters. */
export interface TemplatePlace {
  readonly line: number;
  readonly column: number;
}

/** A template as it is written, names not yet looked up. */
export type TemplateNode = TextNode | FieldNode | ChoiceNode;

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
}

/** 「{支出合计|万元|2位}」 */
export interface FieldNode {
  readonly type: 'field';
  readonly expression: Expression;
}

/** 「【甲｜乙】」: the first alternative whose figures all exist; nothing where none is complete. */
export interface ChoiceNode {
  readonly type: 'choice';
  readonly alternatives: readonly (readonly TemplateNode[])[];
}

/** A name, a call or a figure written out, with its formats. */
export interface Expression {
  readonly kind: 'name' | 'call' | 'figure';
  /** The name, the name of the function, or the figure as written. */
  readonly word: string;
  readonly args: readonly Expression[];
  readonly formats: readonly Format[];
  readonly at: TemplatePlace;
}

export interface Format {
  readonly word: string;
  readonly at: TemplatePlace;
}
