import type { DataTable } from "../tables/table-report.ts";

/** Of a table for readers: machines read the csv and the json of the whole report. */
export const readersOnly: DataTable = { columns: [], rows: [] };
