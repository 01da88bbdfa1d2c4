import { More } from '../../../common/More.js';
import tables from '../../../common/table/table.module.css';
import { CaseTable } from './CaseTable.js';
import { LineChart } from './LineChart.js';
import styles from './plot.module.css';
import type { Plot } from './plots.js';

/** A plot with its marks as a table, which is the same in words. */
export const PlotView = ({ plot, tried }: { readonly plot: Plot; readonly tried: number | undefined }) => (
  <figure className={styles.figure}>
    {plot.title === undefined ? null : <figcaption>{plot.title}</figcaption>}
    {plot.kind === 'cases' ? (
      <CaseTable plot={plot} />
    ) : (
      <>
        <LineChart plot={plot} tried={tried} />
        <More words="以表格列出">
          <table className={`${tables.table} ${styles.rows}`}>
            <thead>
              <tr>
                <th scope="col">{plot.axis}</th>
                <th scope="col">允许的得分</th>
              </tr>
            </thead>
            <tbody>
              {plot.rows.map(({ values, marks }) => (
                <tr key={values}>
                  <th scope="row">{values}</th>
                  <td>{marks}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </More>
      </>
    )}
  </figure>
);
