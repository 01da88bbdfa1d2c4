import chongqingProjects from './chongqing-projects.mjs';
import departmentClean from './department-clean.mjs';
import guangdongWeights from './guangdong-weights.mjs';
import hubeiGoalsAndProject from './hubei-goals-and-project.mjs';
import hunanBaseData from './hunan-base-data.mjs';
import hunanIndicatorTable from './hunan-indicator-table.mjs';
import ministryProjectForm from './ministry-project-form.mjs';
import narrativeOnly from './narrative-only.mjs';
import sameReportIn from './same-report.mjs';
import webProjectForm from './web-project-form.mjs';
import zhejiangProject from './zhejiang-project.mjs';

/** Every example of examples/reports, newly built: each has one file, named `<name>.<format>`. */
export const exampleReports = () =>
  [
    hunanIndicatorTable,
    hunanBaseData,
    narrativeOnly,
    hubeiGoalsAndProject,
    chongqingProjects,
    ministryProjectForm,
    guangdongWeights,
    webProjectForm,
    departmentClean,
    zhejiangProject,
  ].map((build) => build());

/** The report of examples/same-report, and the formats it is written in. */
export const sameReport = () => sameReportIn();
export const sameReportFormats = ['txt', 'docx', 'html', 'xlsx', 'pdf'];
