/**
 * A report for those who have no session: by a link that can be taken back, and the proof that it is ours. Routes:
 * /api/deploy/report-links, /public/reports. Table: report_links.
 */
@NullMarked
package dev.livegate.report.share;

import org.jspecify.annotations.NullMarked;
