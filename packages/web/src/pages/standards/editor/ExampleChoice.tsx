import { type Example, examples } from '../examples.js';
import styles from './editor.module.css';

/** Typical standards to begin with. */
export const ExampleChoice = ({ onTake }: { readonly onTake: (example: Example) => void }) => (
  <section className={styles.examples}>
    <h2>从示例开始</h2>
    <ul>
      {examples.map((example) => (
        <li key={example.id}>
          <button type="button" title={example.text} onClick={() => onTake(example)}>
            {example.title}
          </button>
        </li>
      ))}
    </ul>
  </section>
);
